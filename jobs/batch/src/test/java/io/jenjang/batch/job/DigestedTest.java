package io.jenjang.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestedTest {
  @Test
  void saysBytesFilesTimeAndSpeed() {
    assertThat(new Digested(142, 1_260_400_000L, 1_050_000_000L).words())
        .isEqualTo("1.260 GB of 142 files in 1.05 s, 1.20 GB/s");
  }

  @Test
  void nothingTakesNoTime() {
    assertThat(new Digested(0, 0, 0).words()).isEqualTo("0.000 GB of 0 files in 0.00 s, 0.00 GB/s");
  }
}
