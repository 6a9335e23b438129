package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a stored table whose files are no longer whole, before Spark reads them. */
class StoredFilesTest {
  @TempDir
  private Path output;

  private Runs runs;
  private Manifest run;
  private Path file;

  @BeforeEach
  void aRun() {
    run = SampleRun.publish(output, SampleRun.NOW);
    runs = new Runs(output.toString(), new Configuration());
    file = output.resolve(run.output("statements").files().get(0).path());
  }

  @Test
  void aWholeTableIsGiven() {
    assertThat(runs.paths(run, "statements")).containsExactly(file.toString());
  }

  @Test
  void aMissingFileIsTold() throws Exception {
    Files.delete(file);
    assertTold(
        file + " is named by the manifest of its run and is missing: bring it back from a copy");
  }

  @Test
  void aCutFileIsTold() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertTold(file + " is not what was written: it has " + (bytes.length - 1) + " bytes, expected "
        + bytes.length + "; bring it back from a copy");
  }

  private void assertTold(String message) {
    assertThatThrownBy(() -> runs.paths(run, "statements"))
        .isInstanceOfSatisfying(
            JenjangException.class, told -> assertThat(told.code()).isEqualTo(ErrorCode.OUTPUT))
        .hasMessage(message);
  }
}
