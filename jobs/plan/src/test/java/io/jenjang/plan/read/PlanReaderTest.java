package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Members;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReaderTest {
  private static final Predicate ACTIVE = new StatusIn(Set.of(Members.ACTIVE));
  private static final Predicate SUSPENDED = new StatusIn(Set.of(Members.SUSPENDED));

  @TempDir
  Path folder;

  @Test
  void severalProblemsAreToldAtOnceInTheOrderOfTheLines() {
    assertThatThrownBy(() -> PlanReader.read("conf/plans/x.conf", """
            plan {
              id = x, version = 1, effective-from = 2026-01-01
              currency = rupiah
              calendar { every = month, zone = UTC }
              volumes { cv { sum = cv } }
              bonuses = [
                { code = team, type = unilevel, basis = cv, levles = [0.1], levels = [0.1] }
                { code = lead, type = differential, basis = pv, by-rank { gold = 0.1 } }
              ]
            }
            """))
        .isInstanceOfSatisfying(
            JenjangException.class, wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.PLAN))
        .hasMessage(
            String.join(
                System.lineSeparator(),
                "conf/plans/x.conf line 3: plan.currency = \"rupiah\": expected three capital letters such as IDR",
                "conf/plans/x.conf line 7: plan.bonuses[1].levles = [0.1]: unknown key; expected one of basis, by-rank, cap, code, "
                    + "compression, fund, half-when, levels, stop-at, tree, type, when; did you mean \"levels\"?",
                "conf/plans/x.conf line 8: plan.bonuses[2].basis = \"pv\": unknown volume or group; expected cv",
                "conf/plans/x.conf line 8: plan.bonuses[2].by-rank.gold = 0.1: unknown rank; there is none in this plan"));
  }

  @Test
  void fileThatIsNotThere() {
    Path nowhere = folder.resolve("nowhere.conf");
    assertThatThrownBy(() -> PlanReader.read(nowhere))
        .isInstanceOf(JenjangException.class)
        .hasMessage("plan file " + nowhere + " cannot be read; expected a HOCON file that exists");
  }

  @Test
  void fileThatIsNotUtf8() throws IOException {
    Path latin = folder.resolve("latin.conf");
    Files.write(latin, "plan { id = caf\u00e9 }".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PlanReader.read(latin))
        .hasMessage("plan file " + latin + " is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void fileWithAByteOrderMarkAndWindowsLines() throws IOException {
    Path windows = folder.resolve("windows.conf");
    Files.writeString(windows, "\uFEFF" + plan("pv { sum = qv }", "").replace("\n", "\r\n"));
    assertThat(PlanReader.read(windows).id()).isEqualTo("p");
  }

  @Test
  void emptyFile() {
    assertThatThrownBy(() -> PlanReader.read("p.conf", ""))
        .hasMessage("p.conf line 1: plan is missing: expected one block, plan { … }");
  }

  @Test
  void digestIsOfWhatThePlanSaysAndNotOfItsLayout() {
    String digest = read("pv { sum = qv }, cv { sum = cv }").digest();
    assertThat(
            read("# a comment\n cv : { \"sum\" = \"cv\" }\n pv { sum = qv, }").digest())
        .isEqualTo(digest);
    assertThat(read("cv { sum = cv }, pv { sum = net }").digest()).isNotEqualTo(digest);
    assertThat(read("cv { sum = cv }, pw { sum = qv }").digest()).isNotEqualTo(digest);
  }

  @Test
  void digestTellsNumbersApartThatABinaryFractionCannot() {
    String least = "pv = 12345678901234.";
    assertThat(bonus("when { " + least + "1234 }").basis()).isEqualTo("cv");
    assertThat(digest(least + "1234")).isNotEqualTo(digest(least + "1235"));
  }

  private static String digest(String condition) {
    return PlanReader.read("p.conf", plan("pv { sum = qv }", "active { " + condition + " }"))
        .digest();
  }

  @Test
  void numbersKeepEveryDigit() {
    assertThat(((All) bonus("when { pv = 12345678901234.1234 }").when()).parts())
        .contains(new AtLeast("pv", 123_456_789_012_341_234L));
  }

  @Test
  void valuesOfTheSameFileCanBePutIn() {
    String bonuses = """
        statement { recover = 0.5 }
        bonuses = [ { code = a, type = unilevel, basis = ${plan.id}, levels = [${plan.statement.recover}, 0.05] } ]
        """;
    Plan plan = PlanReader.read("p.conf", plan("p { sum = cv }", bonuses));
    assertThat(((Bonus.Unilevel) plan.bonuses().get(0)).levels())
        .containsExactly(List.of(500_000L, 50_000L));
  }

  @Test
  void withoutWhenEverySellerOfStatusActiveIsPaid() {
    assertThat(bonus("").when()).isEqualTo(new All(List.of(ACTIVE)));
    assertThat(bonus("when { }").when()).isEqualTo(new All(List.of(ACTIVE)));
  }

  @Test
  void statusActiveIsAddedUnlessAStatusIsNamed() {
    AtLeast pv = new AtLeast("pv", 50_000);
    assertThat(bonus("when { pv = 5 }").when()).isEqualTo(new All(List.of(ACTIVE, pv)));
    assertThat(bonus("when { status = [suspended] }").when()).isEqualTo(SUSPENDED);
    assertThat(bonus("when { pv = 5, status = [suspended] }").when())
        .isEqualTo(new All(List.of(pv, SUSPENDED)));
  }

  @Test
  void alternativesThatNameNoStatusAreForStatusActive() {
    AtLeast pv = new AtLeast("pv", 50_000);
    AtLeast cv = new AtLeast("cv", 60_000);
    assertThat(bonus("when { any-of = [ { pv = 5 }, { cv = 6 } ] }").when())
        .isEqualTo(new All(List.of(ACTIVE, new Any(List.of(pv, cv)))));
    assertThat(bonus("when { any-of = [ { pv = 5 }, { cv = 6, status = [suspended] } ] }")
            .when())
        .isEqualTo(new All(List.of(
            new Any(List.of(new All(List.of(ACTIVE, pv)), new All(List.of(cv, SUSPENDED)))))));
  }

  @Test
  void statusOfSomebodyInALegIsNotTheStatusOfTheMember() {
    Predicate when = bonus("when { legs = [ { count = 1, having { status = [suspended] } } ] }")
        .when();
    assertThat(((All) when).parts()).startsWith(ACTIVE);
  }

  @Test
  void legsAreThoseOfTheTreeOfTheBonusUnlessOneIsNamed() {
    String legs =
        "tree = placement, when { legs = [ { count = 1, having { } }, { count = 2, having { }, tree = sponsor } ] }";
    assertThat(((All) bonus(legs).when()).parts())
        .contains(
            new Predicate.Legs(1, Predicate.ALWAYS, Predicate.ANY_DEPTH, "placement", false),
            new Predicate.Legs(2, Predicate.ALWAYS, Predicate.ANY_DEPTH, "sponsor", false));
  }

  @Test
  void legsInsideLegsOfAnotherTreeAreAgainThoseOfTheBonus() {
    String legs =
        "when { legs = [ { count = 1, tree = placement, having { legs = [ { count = 2, having { } } ] } } ] }";
    Predicate inner =
        new Predicate.Legs(2, Predicate.ALWAYS, Predicate.ANY_DEPTH, "sponsor", false);
    assertThat(((All) bonus(legs).when()).parts())
        .contains(new Predicate.Legs(1, inner, Predicate.ANY_DEPTH, "placement", false));
  }

  @Test
  void whatAStopLooksAtStandsBeforeItsGroup() {
    String keys =
        "groups { a { of = pv, stop-at { b = 5 } }, b { of = pv }, c { of = pv, stop-at { c = 5 } } }";
    Plan plan = PlanReader.read("p.conf", plan("pv { sum = qv }", keys));
    assertThat(plan.quantities()).extracting(Quantity::name).containsExactly("pv", "b", "a", "c");
  }

  @Test
  void payoutExponentIsThatOfIso4217UnlessSaid() {
    assertThat(read("").payoutExponent()).isEqualTo(2);
    assertThat(PlanReader.read("p.conf", plan("", "").replace("IDR", "JPY")).payoutExponent())
        .isZero();
  }

  @Test
  void planTravelsToOtherMachines() throws IOException, ClassNotFoundException {
    Plan plan = PlanReader.read(Path.of("src/test/resources/plans/everything.conf"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(plan);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(plan);
    }
  }

  private static Bonus.Terms bonus(String keys) {
    String text = plan(
        "pv { sum = qv }, cv { sum = cv }",
        "bonuses = [ { code = b, type = unilevel, basis = cv, levels = [0.1], " + keys + " } ]");
    return PlanReader.read("p.conf", text.replace(",  }", " }"))
        .bonuses()
        .get(0)
        .terms();
  }

  private static Plan read(String volumes) {
    return PlanReader.read("p.conf", plan(volumes, ""));
  }

  private static String plan(String volumes, String more) {
    return """
        plan {
          id = p, version = 1, effective-from = 2026-01-01, currency = IDR
          calendar { every = month, zone = UTC }
          trees = [sponsor, placement]
          volumes { %s }
          %s
        }
        """.formatted(volumes, more);
  }
}
