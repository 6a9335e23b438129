package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.SaleColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sales part of the oracle on lines whose sums can be seen. */
class SalesOracleTest {
  private static final Instant EARLY = Instant.parse("2026-10-05T10:00:00Z");
  private static final Instant LATE = Instant.parse("2026-10-20T10:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-09-30T23:59:59.999999Z");

  private final List<SaleLine> lines = new ArrayList<>();

  private void sale(
      String id, int line, String buyer, String buyerId, Instant at, String cv, String kind) {
    lines.add(new SaleLine(
        id,
        line,
        "A",
        buyerId,
        buyer,
        at,
        at,
        List.of(),
        "",
        new BigDecimal(cv),
        "USD",
        null,
        new BigDecimal(cv),
        false,
        kind,
        kind.equals("return") ? "S1" : "",
        kind.equals("return") ? 1 : null));
  }

  private SalesOracle oracle() {
    Filter customers =
        new Filter(List.of("retail", "preferred"), List.of(), List.of(), List.of(), null, 0, false);
    Filter newcomers = new Filter(List.of(), List.of(), List.of(), List.of(), null, 10, false);
    Filter first = new Filter(List.of(), List.of(), List.of(), List.of(), null, 0, true);
    Month month = new Example().sum("cv").member("A", null).month();
    Plan plan = month.plan();
    List<Quantity> sums = List.of(
        plan.quantities().get(0),
        new Quantity.Sum("retail", SaleColumn.CV, customers),
        new Quantity.Sum("starter", SaleColumn.QV, newcomers),
        new Quantity.Sum("first", SaleColumn.NET, first));
    Plan summing = new Plan(
        plan.id(),
        plan.version(),
        plan.effectiveFrom(),
        plan.currency(),
        plan.payoutExponent(),
        plan.rounding(),
        plan.pointValue(),
        plan.calendar(),
        plan.periodBy(),
        plan.trees(),
        plan.derived(),
        sums,
        plan.active(),
        plan.ranks(),
        plan.bonuses(),
        plan.returns(),
        plan.statement(),
        plan.digest());
    Person member = new Person(
        "A", Map.of(), Person.Kind.SELLER, Person.Status.ACTIVE, LocalDate.of(2026, 9, 26), "");
    PeriodWindow window = new PeriodWindow(
        "2026-10",
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 31),
        Instant.parse("2026-10-01T00:00:00Z").toEpochMilli() * 1000,
        Instant.parse("2026-11-01T00:00:00Z").toEpochMilli() * 1000);
    return new SalesOracle(new Delivery(
        summing,
        window,
        List.of(member),
        Set.of("L"),
        lines,
        Map.of("IDR", new BigDecimal("0.0001")),
        Set.of()));
  }

  @Test
  void sumsEveryVolumeWithItsFilter() {
    sale("S1", 1, "self", "", EARLY, "100", "sale");
    sale("S1", 2, "self", "", EARLY, "5", "sale");
    sale("S2", 1, "retail", "C1", LATE, "30.5", "sale");
    sale("S3", 1, "retail", "C1", LATE, "-10", "return");
    Map<String, Map<String, BigDecimal>> volumes = oracle().volumes();
    assertThat(volumes.get("cv").get("A")).isEqualByComparingTo("125.5");
    assertThat(volumes.get("retail").get("A")).isEqualByComparingTo("20.5");
    assertThat(volumes.get("starter").get("A")).isEqualByComparingTo("105");
    // S3 takes 10 of S1 back: a return inside the period is negative volume of the order that it
    // returns
    assertThat(volumes.get("first").get("A")).isEqualByComparingTo("95");
    assertThat(oracle().customers().get("A")).containsExactly(new BigDecimal("20.5000"));
  }

  @Test
  void saysWhatBecomesOfEveryRecord() {
    sale("S1", 1, "self", "", EARLY, "100", "sale");
    sale("S1", 1, "self", "", EARLY, "100", "sale");
    sale("S2", 1, "self", "", EARLY, "1", "sale");
    sale("S2", 1, "self", "", EARLY, "2", "sale");
    sale("S3", 1, "self", "", BEFORE, "100", "sale");
    sale("S4", 1, "somebody", "", EARLY, "100", "sale");
    sale("S5", 1, "self", "", null, "100", "sale");
    sale("S6", 1, "self", "", EARLY, "-1", "sale");
    sale("S7", 1, "self", "", EARLY, "1", "gift");
    assertThat(oracle().fates())
        .containsExactly(
            SaleFate.USED,
            SaleFate.DUPLICATE,
            SaleFate.DUPLICATE_KEY,
            SaleFate.DUPLICATE_KEY,
            SaleFate.OUTSIDE,
            SaleFate.UNKNOWN_BUYER,
            SaleFate.UNPAID_ORDER,
            SaleFate.WRONG_SIGN,
            SaleFate.UNKNOWN_VALUE);
  }

  @Test
  void convertsTheSumOfACurrencyOnce() {
    for (int i = 1; i <= 3; i++) {
      lines.add(new SaleLine(
          "S" + i,
          1,
          "A",
          "",
          "self",
          EARLY,
          EARLY,
          List.of(),
          "",
          new BigDecimal("0.5"),
          "IDR",
          null,
          null,
          false,
          "sale",
          "",
          null));
    }
    // three times 0.00005 would be 0.0003 rounded one by one
    assertThat(oracle().volumes().get("cv").get("A")).isEqualByComparingTo("0.0002");
  }

  @Test
  void aReturnNeedsASaleThatWasNotRefused() {
    sale("S1", 1, "self", "", EARLY, "-3", "sale");
    sale("S9", 1, "self", "", LATE, "-3", "return");
    assertThat(oracle().fates()).containsExactly(SaleFate.WRONG_SIGN, SaleFate.RETURN_WITHOUT_SALE);
  }
}
