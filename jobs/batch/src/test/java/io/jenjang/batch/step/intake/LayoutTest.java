package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fingerprint and every member has its partition. */
class LayoutTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "0,1",
    "10,65536",
    "10,65537",
    "5000000,3",
    "100000000,10000000",
    "1000000000,1000"
  })
  void partitionsCoverEverything(long lines, int members) {
    Layout layout = Layout.of(lines, members);

    assertThat(layout.range(members)).isEqualTo(layout.ranges() - 1);
    int covered = 0;
    for (int range = 0; range < layout.ranges(); range++) {
      assertThat(layout.firstMember(range)).isEqualTo(covered);
      covered += layout.membersIn(range, members);
    }
    assertThat(covered).isEqualTo(members + 1);
    assertThat(layout.firstMember(layout.range(members)) + layout.inRange(members))
        .isEqualTo(members);
    assertThat(layout.bucket(0)).isZero();
    assertThat(layout.bucket(-1)).isEqualTo(layout.fingerprints() - 1);
    assertThat(layout.firstRange() + layout.ranges()).isEqualTo(layout.partitions());
  }
}
