package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is asked of a period or run that is not in a state for it stops with REFUSED. */
final class Refusals {
  private Refusals() {}

  static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable action) {
    return assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            JenjangException.class,
            stop -> assertThat(stop.code()).as(stop.getMessage()).isEqualTo(ErrorCode.REFUSED));
  }
}
