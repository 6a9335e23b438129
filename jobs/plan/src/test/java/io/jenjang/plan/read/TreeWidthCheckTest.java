package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Predicate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeWidthCheckTest {
  private final Report report = new Report("p.conf");

  @Test
  void aTreeIsEitherBinaryOrWider() {
    check(3, "placement");
    assertThatThrownBy(report::throwIfAny)
        .isInstanceOf(JenjangException.class)
        .hasMessage(
            "p.conf line 1: plan.bonuses[1]: a binary bonus over the tree placement, in which bonus wide "
                + "allows 3 legs; a tree is either binary or wider");
  }

  @Test
  void aMatrixOfTwoOrOverAnotherTreeIsNoMatter() {
    check(2, "placement");
    check(3, "sponsor");
    assertThatCode(report::throwIfAny).doesNotThrowAnyException();
  }

  private void check(int width, String tree) {
    Entry place = new Entry(
        report, "plan.bonuses[1]", ConfigFactory.parseString("code = pairs").root());
    Map<Bonus, Entry> places = new LinkedHashMap<>();
    places.put(
        new Bonus.Binary(
            terms("pairs", "placement"),
            new Bonus.BinaryMode.Percent(1),
            Bonus.Carry.KEEP,
            Bonus.OverCap.FLUSH,
            Bonus.UnqualifiedLegs.HOLD,
            null,
            Bonus.OwnVolume.NONE,
            Bonus.Cap.UNLIMITED,
            0),
        place);
    places.put(
        new Bonus.Matrix(
            new Bonus.Unilevel(terms("wide", tree), List.of(List.of(1L)), Bonus.Compression.NONE),
            width,
            1),
        place);
    TreeWidthCheck.check(places);
  }

  private static Terms terms(String code, String tree) {
    return new Terms(code, "cv", Predicate.ALWAYS, tree, null, false);
  }
}
