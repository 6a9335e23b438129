package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** What the next rank still asks for, and the way of a qualification to other machines. */
class MissingTest {
  private static Scene scene(String require) {
    return Scene.of(
            "volumes { pv { sum = cv } }\ngroups { gv { of = pv } }\nranks = [ { name = member }, { name = gold, require { "
                + require + " } } ]")
        .members("A", "A>B", "A>C", "A>D", "D>E")
        .volumes("pv", "B=651", "C=636", "E=552");
  }

  @Test
  void volumesAndCountsSayByHowMuch() {
    assertThat(scene(
                "gv = 2000, customers { min = 3, volume = 1 }, legs = [ { count = 4, having { gv = 500 } } ]")
            .customers("A", "1")
            .judge()
            .missing("A"))
        .containsExactlyInAnyOrder(
            "gv at least 2000 | 2000.0000 - 1839.0000 = 161.0000",
            "at least 3 customers with 1 or more | 3 - 1 = 2",
            "4 legs over sponsor with somebody at any depth (gv at least 500) | 4 - 3 = 1");
  }

  @Test
  void threeTeamsOfSixHundredMissFortyEight() {
    assertThat(scene("gv { by-leg = [600, 600, 600] }").judge().missing("A"))
        .containsExactly(
            "gv of the largest legs at least 600, then 600, then 600: leg 3 | 600.0000 - 552.0000 = 48.0000");
  }

  @Test
  void aShareAsksForAtLeastSoMuchOfTheOther() {
    assertThat(scene("share { of = pv, to = gv, min = 0.333333 }")
            .volumes("pv", "A=100.01")
            .judge()
            .missing("A"))
        .containsExactly("pv at least 33.3333 % of gv | 646.3361 - 100.0100 = 546.3261");
  }

  @Test
  void aLegThatAddsJustEnoughIsNotMissing() {
    assertThat(scene("gv { by-leg = [651, 636], rest = 552.01 }").judge().missing("A"))
        .containsExactly(
            "gv of the largest legs at least 651, then 636, of all further legs together 552.01: further legs | 552.0100 - 552.0000 = 0.0100");
    assertThat(scene("gv { by-leg = [651.01, 636], rest = 552 }").judge().missing("A"))
        .containsExactly(
            "gv of the largest legs at least 651.01, then 636, of all further legs together 552: leg 1 | 651.0100 - 651.0000 = 0.0100");
  }

  @Test
  void aCappedLegCountsAsCapped() {
    assertThat(scene("gv { min = 1800, max-leg-share = 0.3 }").judge().missing("A"))
        .containsExactly(
            "gv at least 1800 with no leg counting for more than 30 % of that | 1800.0000 - 1620.0000 = 180.0000");
  }

  @Test
  void whatIsNoNumberHasNone() {
    assertThat(scene("market = [ID]").judge().missing("A")).containsExactly("market ID");
    assertThat(scene("share { of = gv, to = pv, min = 0.5 }").judge().missing("A"))
        .containsExactly("gv at least 50 % of pv");
    assertThat(scene("share { of = pv, to = pv, min = 0.5 }").judge().missing("A"))
        .containsExactly("pv at least 50 % of pv");
  }

  @Test
  void nothingIsMissingAtTheTopAndForWhoIsNoSeller() {
    Scene scene = scene("gv = 600").preferred("E");
    assertThat(scene.judge().missing("A")).isEmpty();
    assertThat(scene.judge().missing("E")).isEmpty();
    assertThat(scene.judge().missing("D"))
        .containsExactly("gv at least 600 | 600.0000 - 552.0000 = 48.0000");
  }

  @Test
  void aQualificationTravels() throws IOException, ClassNotFoundException {
    Scene.Judged judged = scene("legs = [ { count = 4, having { gv = 500 } } ]").judge();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(judged.qualification());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Qualification there = (Qualification) in.readObject();
      assertThat(there.missing(judged.number("A"))).hasSize(1);
      assertThat(there.legs(there.legRules().get(0))[judged.number("A")]).isEqualTo(3);
    }
  }
}
