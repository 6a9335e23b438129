package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.JenjangException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members A to E, numbered 1 to 5: A above B and C, D below C, E below D at the close. */
class TimelineBuilderTest {
  private static final int[] CLOSE = {0, 0, 1, 1, 3, 4};
  private static final int DAY = 20_000;

  private static Timeline build(EarlierUpline... earlier) {
    Tree tree =
        new Tree(CLOSE, new int[] {6, 5, 1, 3, 2, 1}, new int[] {0, 1, 2, 2, 3, 4}, null, null);
    Ids ids = new Ids("ABCDE".getBytes(StandardCharsets.UTF_8), new int[] {0, 0, 1, 2, 3, 4, 5});
    return TimelineBuilder.build(List.of(tree), List.of("sponsor"), ids, List.of(earlier));
  }

  private static EarlierUpline before(int day, char member, char upline) {
    return new EarlierUpline(
        0, member - 'A' + 1, DAY + day, upline == '-' ? 0 : upline - 'A' + 1, 0);
  }

  /** Every place with whose it is and who stands above, such as {@code EDC A}; sorted. */
  private static List<String> lines(Timeline timeline) {
    Places places = timeline.places().get(0);
    List<String> lines = new ArrayList<>();
    for (int node = 1; node < places.tree().nodes(); node++) {
      StringBuilder line = new StringBuilder();
      for (int at = node; at != 0; at = places.tree().parent(at)) {
        line.append((char) ('A' + places.member(at) - 1));
      }
      lines.add(line.toString());
    }
    lines.sort(null);
    return lines;
  }

  @Test
  void nobodyMovedNothingIsBuilt() {
    assertThat(build()).isNull();
    assertThat(build(before(10, 'D', 'C'))).as("moved to where it stood").isNull();
  }

  @Test
  void theDownlineHasPlacesToo() {
    Timeline timeline = build(before(10, 'D', 'B'));

    assertThat(lines(timeline)).containsExactly("A", "BA", "CA", "DBA", "DCA", "EDBA", "EDCA");
    Stretches stretches = timeline.stretches();
    assertThat(stretches.until()).containsExactly(DAY + 10, DAY + 10);
    assertThat(stretches.of(4, DAY + 9)).isZero();
    assertThat(stretches.of(4, DAY + 10)).isEqualTo(Stretches.LAST);
    assertThat(stretches.of(5, DAY - 100)).isEqualTo(1);
    assertThat(stretches.of(2, DAY)).as("B never moved").isEqualTo(Stretches.LAST);
  }

  /** Back to the same line of uplines is back to the same place. */
  @Test
  void movedBackIsTheSamePlace() {
    Timeline timeline = build(before(20, 'D', 'B'), before(10, 'D', 'C'));

    assertThat(lines(timeline)).containsExactly("A", "BA", "CA", "DBA", "DCA", "EDBA", "EDCA");
    assertThat(timeline.stretches().until())
        .containsExactly(DAY + 20, DAY + 10, DAY + 20, DAY + 10);
  }

  @Test
  void volumesAreSharedOutAndAddUpAgain() {
    Timeline timeline = build(before(20, 'D', 'B'), before(10, 'D', '-'));
    long[] all = {0, 1, 10, 100, 1000, 10_000};
    long[] earlier = {300, 200, 0, 4000};

    Places places = timeline.places().get(0);
    long[] byPlace = places.share(all, timeline.stretches(), earlier);

    assertThat(lines(timeline))
        .containsExactly("A", "BA", "CA", "D", "DBA", "DCA", "ED", "EDBA", "EDCA");
    assertThat(places.sum(byPlace)).isEqualTo(all);
    assertThat(Arrays.stream(places.of(4)).mapToLong(node -> byPlace[node]))
        .containsExactlyInAnyOrder(500L, 300L, 200L);
    assertThat(Arrays.stream(places.of(5)).mapToLong(node -> byPlace[node]))
        .containsExactlyInAnyOrder(6000L, 0L, 4000L);
  }

  /** Two who change places on one day; the one who is above before is below after. */
  @Test
  void severalMovesOfADayAreOneStep() {
    Timeline timeline = build(before(10, 'C', 'D'), before(10, 'D', 'A'));

    assertThat(lines(timeline)).containsExactly("A", "BA", "CA", "CDA", "DA", "DCA", "EDA", "EDCA");
  }

  @Test
  void whoStoodAboveItselfIsNamed() {
    assertThatThrownBy(() -> build(before(10, 'A', 'E')))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining("until 2024-10-13 ")
        .hasMessageContaining("stands above itself in the sponsor tree: ");
    assertThatThrownBy(() -> build(before(10, 'B', 'B')))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining("B stands above itself in the sponsor tree: B under B;");
  }
}
