package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random plans are drawn from the whole language: what the payout reads of a plan, some of them say. */
class RandomPlanTest {
  private static final int SEEDS = 300;

  /** What others read: intake, the calendar, settlement, reversals, rules. */
  private static final List<String> ELSEWHERE = List.of(
      "calendar.starts",
      "plan.as-of",
      "plan.period-by",
      "plan.returns",
      "plan.safeguards",
      "plan.statement",
      "returns.closed-period",
      "volumes.without-tags");

  private static final List<String> BLOCKS_ELSEWHERE =
      List.of("statement.", "withholding.", "fee.");

  @Test
  void everyKeyIsDrawn() throws IOException {
    Set<String> keys =
        PlanKeys.of(Files.readString(Path.of("src/test/resources/plans/everything.conf")));
    ELSEWHERE.forEach(keys::remove);
    keys.removeIf(key -> BLOCKS_ELSEWHERE.stream().anyMatch(key::startsWith));
    // Its one word is its default.
    keys.remove("payout.method");
    for (long seed = 1; seed <= SEEDS; seed++) {
      keys.removeAll(PlanKeys.of(RandomPlan.text(new Dice(seed))));
    }
    assertThat(keys).as("keys that no random plan has").isEmpty();
  }
}
