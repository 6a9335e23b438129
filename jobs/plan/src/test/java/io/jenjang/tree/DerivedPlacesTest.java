package io.jenjang.tree;

import static io.jenjang.tree.FiveMembers.DAY;
import static io.jenjang.tree.FiveMembers.before;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Members A to E, numbered 1 to 5: A above B and C, D below C, E below D at the close. D stood below B before, and took E along. */
class DerivedPlacesTest {
  private static final Timeline TIMELINE =
      FiveMembers.timeline(List.of(), List.of(), before(10, 'D', 'B'));

  private static DerivedPlaces keeping(String members) {
    boolean[] keep = new boolean[6];
    members.chars().forEach(member -> keep[member - 'A' + 1] = true);
    return DerivedPlaces.compress(TIMELINE.places().get(0), keep);
  }

  private static int stretch(char member) {
    return TIMELINE.stretches().of(member - 'A' + 1, DAY);
  }

  @Test
  void whoStaysHasALineOfKeptUplinesForEachOfTheTree() {
    DerivedPlaces derived = keeping("ACE");

    Places places = derived.places();
    assertThat(FiveMembers.lines(places)).containsExactly("A", "B", "CA", "D", "EA", "ECA");
    assertThat(FiveMembers.line(places, places.inStretch(stretch('E')))).isEqualTo("EA");
    assertThat(FiveMembers.line(places, places.atClose(5))).isEqualTo("ECA");
    assertThat(places.holds(5)).isTrue();
    assertThat(places.holds(4)).as("D was taken out").isFalse();
    assertThat(places.firstOutside()).isEqualTo(5);
  }

  @Test
  void theSameKeptUplinesAreOnePlace() {
    Places places = keeping("ADE").places();

    assertThat(FiveMembers.lines(places)).containsExactly("A", "B", "C", "DA", "EDA");
    assertThat(places.inStretch(stretch('E'))).isEqualTo(places.atClose(5));
  }

  @Test
  void volumeGoesToTheNearestKeptUplineOfTheDay() {
    DerivedPlaces derived = keeping("BC");

    assertThat(derived.home(stretch('D'))).as("D before").isEqualTo(2);
    assertThat(derived.homeAtClose(4)).as("D at the close").isEqualTo(3);
    assertThat(derived.home(stretch('E'))).as("E before").isEqualTo(2);
    assertThat(derived.homeAtClose(3)).as("C itself").isEqualTo(3);
    assertThat(derived.homeAtClose(1)).as("A has nobody").isZero();
  }
}
