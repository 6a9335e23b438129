package io.jenjang.tree;

import static io.jenjang.tree.FiveMembers.DAY;
import static io.jenjang.tree.FiveMembers.before;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.JenjangException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members A to E, numbered 1 to 5: A above B and C, D below C, E below D at the close. */
class TimelineBuilderTest {
  private static Timeline build(EarlierUpline... earlier) {
    return FiveMembers.timeline(List.of(), List.of(), earlier);
  }

  private static List<String> lines(Timeline timeline) {
    return FiveMembers.lines(timeline.places().get(0));
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

  /** Only the first recruit goes up, and only past somebody who has an upline. */
  @Test
  void recruitsAreOfTheDay() {
    Timeline timeline =
        FiveMembers.timeline(List.of(new PassUp(0, 1)), List.of(), before(10, 'E', 'C'));

    // At the close D stands below C and goes up to A; its recruit E goes up to C. Before, D and E
    // were C's recruits, and only D went up.
    assertThat(FiveMembers.lines(timeline.places().get(1)))
        .containsExactly("A", "BA", "CA", "DA", "ECA");
    timeline = FiveMembers.timeline(List.of(new PassUp(0, 1)), List.of(), before(10, 'D', 'A'));
    assertThat(FiveMembers.lines(timeline.places().get(1)))
        .as("A has nobody above and keeps D, whose recruit goes up to A and not to C")
        .containsExactly("A", "BA", "CA", "DA", "EA", "ECA");
  }

  /** B leaves C, where it was the first recruit: D is the first now and goes up. */
  @Test
  void whoeverBecomesTheFirstRecruitGoesUp() {
    Timeline timeline =
        FiveMembers.timeline(List.of(new PassUp(0, 1)), List.of(), before(10, 'B', 'C'));

    Places places = timeline.places().get(1);
    Stretches stretches = timeline.stretches();
    assertThat(FiveMembers.line(places, places.on(stretches, 4, DAY + 9))).isEqualTo("DCA");
    assertThat(FiveMembers.line(places, places.on(stretches, 4, DAY + 10))).isEqualTo("DA");
    assertThat(FiveMembers.line(places, places.on(stretches, 2, DAY + 9))).isEqualTo("BA");
    assertThat(stretches.of(4, DAY)).as("D never moved, and is cut").isNotEqualTo(Stretches.LAST);
  }

  /** Nobody but D moves in the coded tree; E, below D in the tree itself, is cut where volume goes up both. */
  @Test
  void volumeThatGoesUpTwoTreesIsCutWhereEitherMoves() {
    EarlierUpline move = before(10, 'B', 'C');
    List<PassUp> coded = List.of(new PassUp(0, 1));

    Timeline plain = FiveMembers.timeline(coded, List.of(), move);
    Timeline crossing = FiveMembers.timeline(coded, List.of(new Crossing(0, 1)), move);

    assertThat(lines(plain)).containsExactly("A", "BA", "BCA", "CA", "DCA", "EDCA");
    assertThat(plain.places()).hasSize(2);
    assertThat(plain.stretches().of(5, DAY)).isEqualTo(Stretches.LAST);
    assertThat(crossing.stretches().of(5, DAY)).isNotEqualTo(Stretches.LAST);
    assertThat(crossing.stretches().of(1, DAY)).isEqualTo(Stretches.LAST);
  }
}
