package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** What readers of an output folder on a local disk see of a period. */
public final class PublishedState {
  private PublishedState() {}

  /** The run that readers see, after every byte of it was found to be there; null if they see none. */
  public static String run(Path output, String period) throws IOException {
    Runs runs = new Runs(output.toString(), new Configuration());
    Manifest run = runs.published(period).orElse(null);
    if (run == null) {
      return null;
    }
    assertThat(run.outputs()).hasSize(OutputTables.ALL.size());
    for (Manifest.Output table : run.outputs()) {
      assertThat(table.files()).as(table.table()).isNotEmpty();
      for (Manifest.File file : table.files()) {
        assertThat(Sha256.of(Files.readAllBytes(output.resolve(file.path()))))
            .as(file.path())
            .isEqualTo(file.sha256());
      }
    }
    return run.runId();
  }

  /** Two runs of a period have the same rows in the same order, in every table. */
  public static void assertSameRows(Path output, String period, String left, String right) {
    Runs runs = new Runs(output.toString(), new Configuration());
    for (Table table : OutputTables.ALL) {
      List<String> differences = RowComparison.of(
          table,
          runs.files(runs.require(period, left), table.name()),
          runs.files(runs.require(period, right), table.name()),
          new Configuration());
      assertThat(differences).as(table.name()).isEmpty();
    }
  }
}
