package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Rates;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RateJudgeTest {
  @Test
  void countsEveryRateOnceFromZero() {
    Rates rates = Plans.byRank("0.1", "0", "0.05", "0.1");
    assertThat(new RateJudge("override", rates).distinct()).containsExactly(0, 50_000, 100_000);
  }

  @Test
  void takesAsManyRatesAsItHasMultipliersFor() {
    List<Long> many = LongStream.rangeClosed(1, 999).boxed().toList();
    assertThat(new RateJudge("override", new Rates.ByRank(many)).distinct()).hasSize(1_000);
  }

  @Test
  void refusesMoreRatesThanItHasMultipliersFor() {
    List<Long> many = LongStream.rangeClosed(1, 1_000).boxed().toList();
    assertThatThrownBy(() -> new RateJudge("override", new Rates.ByRank(many)))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLAN))
        .hasMessage("bonus override: 1000 rates, expected at most 999 different ones; "
            + "join brackets that are close to each other");
  }
}
