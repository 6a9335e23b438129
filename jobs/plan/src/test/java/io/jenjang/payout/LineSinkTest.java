package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Lines that nobody expects stop the run instead of being lost. */
class LineSinkTest {
  private static final class Nothing implements Payment.LineSink {}

  @Test
  void whatIsNotTakenIsRefused() {
    Payment.LineSink sink = new Nothing();
    refuses("of a source", () -> sink.line(1, 1, 1, 10_000, 1, null, 1));
    refuses("that a guarantee made", () -> sink.moved(1, 1, 1));
    refuses("without a single source", () -> sink.whole(1, 1, 0, 1, 1));
    refuses("whose amount a fund has set", () -> sink.scaled(1, 1, 1, 1, 1, 0, 1, 1, 0, 0));
  }

  private static void refuses(String line, ThrowingCallable given) {
    assertThatThrownBy(given)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(Nothing.class.getName() + " takes no line " + line);
  }
}
