package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTrialTest {
  @TempDir
  private Path temporary;

  @Test
  void aTrialIsKeptAsItWas() {
    Seeds.of(200).forEach(seed -> {
      Trial trial = Trial.of(seed);
      KeptTrial.write(trial, temporary);
      Trial read = KeptTrial.read(temporary);
      assertThat(
              Differences.between(Oracle.calculate(trial.month()), Oracle.calculate(read.month())))
          .as(trial.name())
          .isEmpty();
    });
  }
}
