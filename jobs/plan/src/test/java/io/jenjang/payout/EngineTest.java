package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void allPassesTogetherTakeNoLongerThanTheWork() {
    Scene.Judged judged = Scene.of("""
        volumes { cv { sum = cv } }
        bonuses = [ { code = b, type = personal, basis = cv, rate = 1 } ]
        """).members("A").volumes("cv", "A=1").judge();
    long started = System.nanoTime();
    Outcome outcome = Engine.compute(judged.month().period());
    long whole = System.nanoTime() - started;
    assertThat(outcome.passes())
        .extracting(Outcome.Pass::name)
        .containsExactly("qualify", "prepare b", "earn b", "limits");
    assertThat(outcome.passes().stream().mapToLong(Outcome.Pass::nanos).sum()).isBetween(0L, whole);
  }
}
