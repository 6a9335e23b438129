package io.jenjang.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.CachePartsFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {
  private final StringWriter text = new StringWriter();
  private final CommandLine command =
      new CommandLine(new JenjangCommand()).setErr(new PrintWriter(text, true));

  @Test
  void aPersonsMistakeIsFoundBehindWhatSparkWrapped() {
    JenjangException mistake = new JenjangException(ErrorCode.REJECTS, "one\ntwo");

    int status =
        Failures.execution(new IllegalStateException(new Exception(mistake)), command, null);

    assertThat(status).isEqualTo(6);
    assertThat(text.toString()).isEqualTo("jenjang: one\njenjang: two\n");
  }

  @Test
  void anOverflowIsToldInWords() {
    Exception overflow = new RuntimeException(new ArithmeticException("long overflow"));

    assertThat(Failures.execution(overflow, command, null)).isEqualTo(5);
    assertThat(text.toString()).contains("too large to be counted exactly").doesNotContain("\tat ");
  }

  @Test
  void thatSparkGaveUpIsToldInWords() {
    Exception stopped = new IllegalStateException("SparkContext has been shutdown");

    assertThat(Failures.execution(stopped, command, null)).isEqualTo(1);
    assertThat(text.toString())
        .contains("Spark stopped before the work was done: its master was not reached")
        .doesNotContain("\tat ");
  }

  @Test
  void aDamagedFileIsNamed() {
    Exception damaged = new RuntimeException(new SparkException(
        "FAILED_READ_FILE.NO_HINT",
        SparkException.constructMessageParams(Map.of("path", "file:///output/part-00000.parquet")),
        new IOException("no page")));

    assertThat(Failures.execution(damaged, command, null)).isEqualTo(8);
    assertThat(text.toString())
        .startsWith("jenjang: file:///output/part-00000.parquet cannot be read to its end")
        .contains("bring it back from a copy")
        .doesNotContain("\tat ");
  }

  @Test
  void whatWasKeptAndGoesDuringARunIsNamed() {
    CacheFolder cache =
        new CacheFolder("/nowhere", CacheFolder.Of.SALES, "run", new Configuration(false));
    Exception gone = new RuntimeException(
        catchThrowable(() -> cache.read(new CachePartsFile("early/blocks", 44, 1), 0)));

    assertThat(Failures.execution(gone, command, null)).isEqualTo(8);
    assertThat(text.toString())
        .startsWith("jenjang: /nowhere/cache/sales/early/blocks cannot be read")
        .contains("run again")
        .doesNotContain("\tat ");
  }

  @Test
  void aFaultOfTheEngineShowsItsTrace() {
    assertThat(Failures.execution(new IllegalStateException("odd"), command, null))
        .isEqualTo(1);
    assertThat(text.toString()).contains("a fault of the engine").contains("\tat ");
  }
}
