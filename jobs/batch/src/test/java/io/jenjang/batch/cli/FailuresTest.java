package io.jenjang.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
  void aFaultOfTheEngineShowsItsTrace() {
    assertThat(Failures.execution(new IllegalStateException("odd"), command, null))
        .isEqualTo(1);
    assertThat(text.toString()).contains("a fault of the engine").contains("\tat ");
  }
}
