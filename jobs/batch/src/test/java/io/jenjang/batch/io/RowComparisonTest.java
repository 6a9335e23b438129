package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.Statements;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two tables is named by row, member and column. */
class RowComparisonTest {
  @TempDir
  private Path output;

  @Test
  void oneTableCutDifferentlyIsTheSame() {
    assertThat(differences(write(100, 200, 300), write(100, 200, 300))).isEmpty();
    List<WrittenFile> whole = write(100, 200, 300);
    List<WrittenFile> cut = new java.util.ArrayList<>(write(100));
    cut.addAll(writeFrom(2, 200, 300));
    assertThat(differences(whole, cut)).isEmpty();
  }

  @Test
  void aChangedValueIsNamed() {
    assertThat(differences(write(100, 200), write(100, 201)))
        .containsExactly(
            "statements row 2, member M2, column earned: stored is 0.0200, worked out again 0.0201",
            "statements row 2, member M2, column bonuses: stored is {LEVEL=0.0200}, worked out again {LEVEL=0.0201}");
  }

  @Test
  void missingAndForeignRowsAreNamed() {
    assertThat(differences(write(100), write(100, 200)))
        .containsExactly("statements row 2: is missing, member M2");
    assertThat(differences(write(100, 200), write(100)))
        .containsExactly("statements row 2: should not be there, member M2");
  }

  /** A statement a member from the first on, with what it earned. */
  private List<WrittenFile> write(long... earned) {
    return writeFrom(1, earned);
  }

  private List<WrittenFile> writeFrom(int firstMember, long... earned) {
    RunFolder run =
        RunFolder.begin(output.toString(), "2026-10", new Configuration(), Instant.now());
    try (TaskFiles task = run.task(0)) {
      Statements.Writer rows =
          new Statements.Writer(task.rows(Statements.TABLE), SampleRun.IDS, "IDR");
      for (int i = 0; i < earned.length; i++) {
        rows.earned(earned[i]).bonus("LEVEL", earned[i]).end(firstMember + i, true, 1);
      }
      return task.finish();
    }
  }

  private static List<String> differences(List<WrittenFile> stored, List<WrittenFile> derived) {
    return RowComparison.of(Statements.TABLE, paths(stored), paths(derived), new Configuration());
  }

  private static List<org.apache.hadoop.fs.Path> paths(List<WrittenFile> files) {
    return files.stream()
        .map(file -> new org.apache.hadoop.fs.Path(file.attempt()))
        .toList();
  }
}
