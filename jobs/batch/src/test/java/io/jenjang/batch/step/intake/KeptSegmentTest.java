package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Which ranges of then are read for those of now. */
class KeptSegmentTest {
  private static final int MEMBERS = 799;
  private static final Layout LAYOUT = new Layout(1, 1, 50, 16);

  private static KeptSegment segment(IntUnaryOperator now) {
    int[] numbers = new int[MEMBERS + 1];
    Arrays.setAll(numbers, number -> number);
    int[] map = new int[MEMBERS + 1];
    Arrays.setAll(map, now);
    Segment segment = new Segment(
        List.of(),
        0,
        LAYOUT,
        MEMBERS,
        Renumbering.of(numbers),
        List.of(),
        new ScanTotals(),
        new Strangers());
    return KeptSegment.of(segment, Renumbering.of(map), new Layout(1, 1, 60, 16));
  }

  @Test
  void whereNothingHasChangedEveryRangeIsReadOnce() {
    KeptSegment same = segment(number -> number);

    for (int range = 0; range < LAYOUT.ranges(); range++) {
      assertThat(same.ranges()[range]).containsExactly(range);
    }
    assertThat(same.ranges()[LAYOUT.ranges()]).isEmpty();
    assertThat(KeptSegment.areInOrder(List.of(same))).isTrue();
  }

  @Test
  void thoseWhoComeBeforeShiftTheOthers() {
    KeptSegment shifted = segment(number -> number == 0 ? 0 : number + 20);

    assertThat(shifted.ranges()[0]).containsExactly(0);
    assertThat(shifted.ranges()[1]).containsExactly(0);
    assertThat(shifted.ranges()[2]).containsExactly(0, 1);
    assertThat(KeptSegment.areInOrder(List.of(shifted))).isTrue();
  }

  @Test
  void membersInAWholeOtherOrderAreNotWorthWhile() {
    List<Integer> order = new ArrayList<>();
    for (int number = 1; number <= MEMBERS; number++) {
      order.add(number);
    }
    Collections.shuffle(order, new Random(4));
    KeptSegment shuffled = segment(number -> number == 0 ? 0 : order.get(number - 1));

    assertThat(KeptSegment.areInOrder(List.of(shuffled))).isFalse();
  }
}
