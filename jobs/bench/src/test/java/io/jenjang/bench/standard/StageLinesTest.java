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

  @Test
  void ofSeveralRunsInOneProcessTheLastOneCounts() {
    StageLines stages = StageLines.ofLast(List.of(
        new Child.Line("start: 2.0 s", 3_000_000_000L, 4_000_000_000L),
        new Child.Line("start: 0.0 s", 3_000_000_000L, 4_000_000_000L),
        new Child.Line("members: 1.5 s", 4_500_000_000L, 6_000_000_000L),
        new Child.Line("publish: 0.1 s", 4_600_000_000L, 6_100_000_000L),
        new Child.Line("start: 0.1 s", 4_700_000_000L, 6_200_000_000L),
        new Child.Line("members: 0.5 s", 5_200_000_000L, 7_000_000_000L),
        new Child.Line("publish: 0.2 s", 5_500_000_000L, 7_300_000_000L)));

    assertThat(stages.start()).isEqualTo(new Took(4_700_000_000L, 6_200_000_000L));
    assertThat(stages.end()).isEqualTo(new Took(5_500_000_000L, 7_300_000_000L));
    assertThat(stages.work())
        .isEqualTo(Map.of(
            "members",
            new Took(500_000_000L, 800_000_000L),
            "publish",
            new Took(200_000_000L, 300_000_000L)));
  }
}
