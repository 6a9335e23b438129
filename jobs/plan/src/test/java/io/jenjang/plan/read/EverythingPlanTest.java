package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Calendar;
import io.jenjang.plan.Calendar.Every;
import io.jenjang.plan.Derivation.Compressed;
import io.jenjang.plan.Derivation.PassUp;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Plan.PayoutLimit;
import io.jenjang.plan.Plan.PeriodBy;
import io.jenjang.plan.Plan.ReturnPolicy;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Active;
import io.jenjang.plan.Predicate.All;
import io.jenjang.plan.Predicate.Any;
import io.jenjang.plan.Predicate.AtLeast;
import io.jenjang.plan.Predicate.ByLeg;
import io.jenjang.plan.Predicate.Customers;
import io.jenjang.plan.Predicate.LegShare;
import io.jenjang.plan.Predicate.Legs;
import io.jenjang.plan.Predicate.MarketIn;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.Share;
import io.jenjang.plan.Predicate.StatusIn;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import io.jenjang.plan.Rank;
import io.jenjang.plan.StatementRules;
import io.jenjang.plan.Withholding;
import io.jenjang.tree.Members;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One plan with every key that this version knows, compared to the model it must become. */
class EverythingPlanTest {
  private static final Plan PLAN =
      PlanReader.read(Path.of("src/test/resources/plans/everything.conf"));
  private static final Predicate ACTIVE_STATUS = new StatusIn(Set.of(Members.ACTIVE));

  @Test
  void head() {
    assertThat(PLAN.id()).isEqualTo("everything");
    assertThat(PLAN.version()).isEqualTo(7);
    assertThat(PLAN.effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(PLAN.currency()).isEqualTo("KWD");
    assertThat(PLAN.payoutExponent()).isEqualTo(3);
    assertThat(PLAN.rounding()).isEqualTo(RoundingMode.HALF_EVEN);
    assertThat(PLAN.pointValue()).isEqualTo(250_000);
    assertThat(PLAN.calendar())
        .isEqualTo(new Calendar(Every.WEEK, ZoneId.of("Asia/Kuwait"), DayOfWeek.MONDAY, List.of()));
    assertThat(PLAN.periodBy()).isEqualTo(PeriodBy.SOLD_AT);
    assertThat(PLAN.trees()).containsExactly("sponsor", "placement");
    assertThat(PLAN.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void derivedTrees() {
    Predicate either = new Any(List.of(
        new All(List.of(new MarketIn(Set.of("KW")), new AtLeast("pv", 500_000))),
        new AtLeast("pv", 1_000_000)));
    assertThat(PLAN.derived())
        .containsExactly(
            new Compressed("compressed", "sponsor", new All(List.of(either, ACTIVE_STATUS)), true),
            new Compressed("coded", "placement", new AtLeast("pv", 10_000), false),
            new PassUp("passed", "sponsor", 2));
  }

  @Test
  void volumes() {
    Filter paidOn = Filter.NONE.withoutTags(List.of("joining-kit"));
    Filter retail =
        new Filter(List.of("retail", "preferred"), List.of(), List.of(), List.of(), null, 0, false);
    Filter starter = new Filter(
        List.of(),
        List.of("starter", "first box"),
        List.of("promo"),
        List.of("web"),
        true,
        60,
        true);
    assertThat(PLAN.quantities())
        .contains(
            new Sum("pv", SaleColumn.QV, paidOn),
            new Sum("cv", SaleColumn.CV, paidOn),
            new Sum("retail", SaleColumn.CV, retail),
            new Sum("starter", SaleColumn.CV, starter),
            new Sum("money", SaleColumn.NET, paidOn),
            new Rolled("rolled", "pv", "compressed"));
  }

  @Test
  void groups() {
    assertThat(PLAN.quantities())
        .contains(
            new Group("gv", "pv", "sponsor", null, Quantity.ANY_DEPTH, 0),
            new Group("placed", "pv", "placement", null, Quantity.ANY_DEPTH, 0),
            new Group("pgv", "pv", "sponsor", new RankAtLeast(3), Quantity.ANY_DEPTH, 0),
            new Group("team", "pv", "sponsor", null, 1, 0),
            new Group("side", "pv", "sponsor", null, Quantity.ANY_DEPTH, 1));
  }

  @Test
  void accumulations() {
    Predicate stop = new All(List.of(new Active(true), new AtLeast("side", 100_000)));
    assertThat(PLAN.quantities())
        .contains(
            new Rolled("rolled-3.period", "pv", "compressed"),
            new Over("rolled-3", "rolled-3.period", 3),
            new Over("pv-4", "pv", 4),
            new Sum("qv-life.period", SaleColumn.QV, Filter.NONE),
            new Over("qv-life", "qv-life.period", Quantity.LIFETIME),
            new Over("gv-2", "gv", 2),
            new Over("gv-life", "gv", Quantity.LIFETIME),
            new Group("pgv-3.period", "cv", "sponsor", stop, 5, 2),
            new Over("pgv-3", "pgv-3.period", 3));
  }

  @Test
  void everyQuantityStandsAfterWhatItIsMadeOf() {
    assertThat(PLAN.quantities())
        .extracting(Quantity::name)
        .containsExactly(
            "pv",
            "cv",
            "retail",
            "starter",
            "money",
            "rolled",
            "rolled-3.period",
            "rolled-3",
            "pv-4",
            "qv-life.period",
            "qv-life",
            "gv",
            "gv-2",
            "placed",
            "pgv",
            "team",
            "side",
            "gv-life",
            "pgv-3.period",
            "pgv-3");
  }

  @Test
  void activeAndRanks() {
    assertThat(PLAN.active()).isEqualTo(new AtLeast("pv", 505_000));
    assertThat(PLAN.ranks())
        .containsExactly(
            new Rank("member", 1, Predicate.ALWAYS, 0),
            new Rank(
                "silver", 2, new All(List.of(new Active(true), new AtLeast("gv", 10_000_000))), 3),
            new Rank("gold", 3, gold(), 0),
            new Rank("diamond", 4, diamond(), 0));
  }

  private static Predicate gold() {
    return new All(List.of(
        new LegShare("gv", 100_000_000, 500_000),
        new Legs(3, new RankAtLeast(2), 4, "sponsor", false),
        new Legs(1, new TitleAtLeast(2), Predicate.ANY_DEPTH, "sponsor", true),
        new Customers(10, 10_000),
        new Share("retail", "pv", 700_000),
        new TitleAtLeast(2),
        new RankAtLeast(2)));
  }

  private static Predicate diamond() {
    return new All(List.of(
        new ByLeg("gv", List.of(240_000_000L, 180_000_000L), 90_000_000),
        new AtLeast("gv-life", 50_000),
        new AtLeast("pgv", 10_000),
        new AtLeast("pgv-3", 20_000)));
  }

  @Test
  void limit() {
    assertThat(PLAN.limit()).isEqualTo(new PayoutLimit(400_000L, "money", true));
  }

  @Test
  void returnsAndStatement() {
    assertThat(PLAN.returns()).isEqualTo(ReturnPolicy.NET_CURRENT);
    Withholding.Table table = new Withholding.Table(
        LocalDate.MIN,
        500_000,
        2_000,
        200_000,
        RoundingMode.HALF_UP,
        List.of(new Withholding.Bracket(0, 0), new Withholding.Bracket(100_500, 125_000)));
    assertThat(PLAN.statement())
        .isEqualTo(new StatementRules(
            5_125,
            500_000,
            new Withholding("own", Withholding.Per.MONTH, List.of(table), null),
            new StatementRules.Fee(250, 10_000, 2_000),
            new StatementRules.Payout(StatementRules.PaidIn.MEMBER, Map.of("USD", 1, "JPY", 0))));
  }
}
