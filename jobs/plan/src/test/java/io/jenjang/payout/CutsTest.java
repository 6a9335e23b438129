package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What caps and the limit of the company take, and the volume that the limit is a share of. */
class CutsTest {
  private static final long[] CAPPED = {0, 5, 0, 2};
  private static final long[][] SCALED = {{0, 1, 0, 1}, {0, 0, 7, 0}};

  @Test
  void bothCutsAddUp() {
    Cuts both = new Cuts(new long[][] {CAPPED, null}, SCALED, null);
    assertThat(both.of(0, 1)).isEqualTo(6);
    assertThat(both.of(0, 3)).isEqualTo(3);
    assertThat(both.of(1, 2)).isEqualTo(7);
    assertThat(both.total(0)).isEqualTo(9);
    assertThat(both.total(1)).isEqualTo(7);
  }

  @Test
  void eitherMayBeMissing() {
    Cuts caps = new Cuts(new long[][] {CAPPED, null}, null, null);
    assertThat(caps.of(0, 1)).isEqualTo(5);
    assertThat(caps.total(0)).isEqualTo(7);
    assertThat(caps.total(1)).isZero();
    assertThat(new Cuts(new long[][] {null, null}, SCALED, null).total(0)).isEqualTo(2);
    Cuts ruled = new Cuts(new long[][] {null, null}, null, SCALED);
    assertThat(ruled.total(1)).isEqualTo(7);
    assertThat(ruled.of(0, 3)).isEqualTo(1);
  }

  @Test
  void aVolumeOfTheCompanyMayBeMoreThan64BitsHold() {
    long most = Long.MAX_VALUE;
    assertThat(CompanyVolume.sum(new long[] {99, most, most, -1}))
        .isEqualByComparingTo("1844674407370955.1613");
    assertThat(CompanyVolume.sum(new long[] {99, -most, -most, -9}))
        .isEqualByComparingTo("-1844674407370955.1623");
    assertThat(CompanyVolume.sum(new long[] {99, most, 1, -most, 2}))
        .isEqualByComparingTo(BigDecimal.valueOf(3, 4));
    assertThat(CompanyVolume.sum(new long[] {99, most, -most, -5}))
        .isEqualByComparingTo(BigDecimal.valueOf(-5, 4));
  }
}
