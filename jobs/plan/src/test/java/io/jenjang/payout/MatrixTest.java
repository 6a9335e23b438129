package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** How many members a matrix names that are too wide, and how far it pays. */
class MatrixTest {
  private static Scene scene(String keys) {
    return Scene.of("""
        volumes { cv { sum = cv } }
        bonuses = [ { code = m, type = matrix, basis = cv, levels = [0.1, 0.1], width = 1, %s } ]
        """.formatted(keys));
  }

  /** What is said of so many members who have two legs. */
  private static AbstractStringAssert<?> complaint(int tooWide) {
    Scene scene = scene("depth = 2");
    for (int i = 0; i < tooWide; i++) {
      String top = String.valueOf((char) ('A' + i));
      scene.members(top, top + "1", top + "2").placed(top + ">" + top + "1", top + ">" + top + "2");
    }
    Period period = scene.judge().month().period();
    return assertThatThrownBy(() -> Engine.compute(period)).message();
  }

  @Test
  void tenMembersAreNamedAndTheOthersCounted() {
    complaint(10)
        .contains("members: A has 2 legs", "members: J has 2 legs")
        .doesNotContain("more members");
    complaint(11)
        .contains("members: A has 2 legs", "members: J has 2 legs")
        .doesNotContain("members: K has")
        .endsWith("and 1 more members of tree placement have more than 1 legs");
  }

  @Test
  void whoIsTooFarFromOneSourceIsNotPaidForItAfterAnother() {
    Scene.Judged judged = scene("depth = 2, compression = skip, when { active = true }")
        .members("TOP", "A", "B", "C")
        .placed("TOP>A", "A>B", "B>C")
        .forcedActive("B", false)
        .volumes("cv", "B=100", "C=1000")
        .judge();
    long[] earned = Engine.compute(judged.month().period()).earned()[0];
    // B pays A and TOP 10 each; C pays A, two above it, and not TOP, three above it.
    assertThat(earned[judged.number("A")]).isEqualTo(110_00);
    assertThat(earned[judged.number("TOP")]).isEqualTo(10_00);
  }
}
