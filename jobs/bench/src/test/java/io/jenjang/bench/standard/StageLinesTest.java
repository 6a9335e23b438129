package io.jenjang.bench.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.bench.Took;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageLinesTest {

  @Test
  void startEndsWhereTheStageOfThatNameEnds() {
    StageLines stages = StageLines.of(List.of(
        new Child.Line("WARN something: else", 1L, 0L),
        new Child.Line("start: 4.1 s", 5_000_000_000L, 7_000_000_000L),
        new Child.Line("read members: 1.5 s", 6_600_000_000L, 9_000_000_000L),
        new Child.Line("write: 2.0 s", 8_700_000_000L, 12_000_000_000L)));

    assertThat(stages.start()).isEqualTo(new Took(5_000_000_000L, 7_000_000_000L));
    assertThat(stages.work())
        .isEqualTo(Map.of(
            "read members",
            new Took(1_500_000_000L, 2_000_000_000L),
            "write",
            new Took(2_000_000_000L, 3_000_000_000L)));
  }

  @Test
  void withoutAStageOfThatNameItEndsWhereTheFirstStageBegins() {
    StageLines stages =
        StageLines.of(List.of(new Child.Line("read members: 1.5 s", 6_500_000_000L, 1L)));

    assertThat(stages.start().wall()).isEqualTo(5_000_000_000L);
  }
}
