package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.StatementRules;
import io.jenjang.plan.read.PlanReader;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Tax, fees and conversion, each by hand. */
class WithholdingTest {
  private static final Payee WITHOUT_TAX_ID = new Payee(false, Taxed.NONE, null);

  private static Settlement settlement(String statement, String month) {
    Plan plan = PlanReader.read("p.conf", """
        plan {
          id = p, version = 1, effective-from = 2020-01-01, currency = IDR, payout-exponent = 0
          calendar { every = month, zone = "Asia/Jakarta" }
          volumes { cv { sum = cv } }
          bonuses = [ { code = b, type = personal, basis = cv, rate = 0.1 } ]
          statement { %s }
        }
        """.formatted(statement));
    YearMonth days = YearMonth.parse(month);
    return Settlement.of(plan, new PeriodWindow(month, days.atDay(1), days.atEndOfMonth(), 0, 1));
  }

  private static Settlement settlement(String statement) {
    return settlement(statement, "2026-10");
  }

  private static long pph21(long gross, Payee payee) {
    return settlement("withholding = pph21")
        .settle(Balances.NONE, new Pay(gross, 0, 0), payee)
        .tax()
        .amount();
  }

  @Test
  void pph21ComesToWhatThePublishedExamplesSay() {
    assertThat(pph21(100_000_000, Payee.PLAIN)).isEqualTo(2_500_000);
    assertThat(pph21(400_000_000, Payee.PLAIN)).isEqualTo(24_000_000);
    assertThat(pph21(25_000_000, Payee.PLAIN)).isEqualTo(625_000);
  }

  @Test
  void pph21IsTwentyPerCentMoreWithoutATaxId() {
    assertThat(pph21(100_000_000, WITHOUT_TAX_ID)).isEqualTo(3_000_000);
    assertThat(pph21(400_000_000, WITHOUT_TAX_ID)).isEqualTo(28_800_000);
  }

  @Test
  void pph21RoundsTheBaseDownToAThousand() {
    assertThat(pph21(1_999, Payee.PLAIN)).isZero();
    assertThat(pph21(2_000, Payee.PLAIN)).isEqualTo(50);
    assertThat(pph21(3_999, Payee.PLAIN)).isEqualTo(50);
    assertThat(pph21(2_000, WITHOUT_TAX_ID)).isEqualTo(60);
  }

  @Test
  void pph21TaxesEachBlockAtItsRate() {
    // Base 6,000,000,000: 3,000,000 + 28,500,000 + 62,500,000 + 1,350,000,000 + 350,000,000.
    assertThat(pph21(12_000_000_000L, Payee.PLAIN)).isEqualTo(1_794_000_000L);
  }

  @Test
  void pph21OfBeforeItsFirstVersionIsRefused() {
    assertThatThrownBy(() -> settlement("withholding = pph21", "2023-12"))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLAN))
        .hasMessage(
            "statement.withholding: no version of the table pph21 is in force on 2023-12-31, the last day of "
                + "2023-12; the earliest is of 2024-01-01; write the table of that time in the plan");
  }

  @Test
  void taxesWhatIsLeftAfterRecoveryAndNotWhatWasHeld() {
    Settlement settlement = settlement("withholding = pph21, recover = 1.0");
    Statement owing = settlement.settle(
        new Balances(0, 6_000_000), new Pay(9_000_000, 1_000_000, 0), Payee.PLAIN);
    assertThat(owing.tax().basis()).isEqualTo(4_000_000);
    assertThat(owing.tax().amount()).isEqualTo(100_000);
    assertThat(owing.payable()).isEqualTo(3_900_000);
    Statement holding = settlement.settle(new Balances(500, 0), new Pay(10_000, 0, 0), Payee.PLAIN);
    assertThat(holding.tax().basis()).isEqualTo(10_000);
    assertThat(holding.payable()).isEqualTo(10_250);
  }

  @Test
  void neverGivesTaxBack() {
    Statement taken = settlement("withholding = pph21")
        .settle(Balances.NONE, new Pay(-9_000_000, 0, 0), Payee.PLAIN);
    assertThat(taken.tax()).isEqualTo(Rounded.NONE);
    assertThat(taken.closing()).isEqualTo(new Balances(0, 9_000_000));
  }

  @Test
  void taxesAMonthTogetherWhereThePlanSaysSo() {
    Settlement settlement = settlement("withholding { table = pph21, per = month }");
    Taxed month = Taxed.NONE;
    long[] taxes = new long[3];
    long[] weeks = {100_000_000, 300_000_000, 1_000};
    for (int week = 0; week < weeks.length; week++) {
      Statement statement = settlement.settle(
          Balances.NONE, new Pay(weeks[week], 0, 0), new Payee(true, month, null));
      taxes[week] = statement.tax().amount();
      month = month.plus(statement.tax());
    }
    // 400,000,000 together is 24,000,000; a thousand more is half a thousand of base, rounded down.
    assertThat(taxes).containsExactly(2_500_000, 21_500_000, 0);
    assertThat(month).isEqualTo(new Taxed(400_001_000, 24_000_000));
  }

  @Test
  void neverWithholdsMoreThanThePayOfThePeriod() {
    Settlement settlement = settlement("withholding { table = pph21, per = month }");
    Statement statement = settlement.settle(
        Balances.NONE, new Pay(10, 0, 0), new Payee(true, new Taxed(1_990, 0), null));
    assertThat(statement.tax().amount()).isEqualTo(10);
    assertThat(statement.payable()).isZero();
  }

  private static Rounded tax(String table, long gross) {
    return settlement("withholding { " + table + " }")
        .settle(Balances.NONE, new Pay(gross, 0, 0), Payee.PLAIN)
        .tax();
  }

  private static BigInteger exact(Rounded tax) {
    return BigInteger.valueOf(tax.exactHigh())
        .shiftLeft(64)
        .add(BigInteger.valueOf(tax.exactLow()));
  }

  @Test
  void keepsTheExactTaxBesideTheRoundedOne() {
    String millionth = "brackets = [ { from = 0, rate = 0.000001 } ]";
    assertThat(tax(millionth, 1_999_999).amount()).isEqualTo(1);
    assertThat(exact(tax(millionth, 1_999_999))).isEqualTo(new BigInteger("19999990000000000"));
    assertThat(tax(millionth, 500_000).amount()).isZero();
    assertThat(exact(tax(millionth, 500_000))).isEqualTo(new BigInteger("5000000000000000"));
  }

  @Test
  void keepsTheExactTaxWhereRoundingTakesAll() {
    Rounded all = tax("brackets = [ { from = 0, rate = 0.6 } ], rounding = HALF_UP", 1);
    assertThat(all.amount()).isEqualTo(1);
    assertThat(exact(all)).isEqualTo(new BigInteger("6000000000000000"));
  }

  @Test
  void chargesAFeeForAPaymentOnly() {
    Settlement settlement = settlement("fee = 5000, minimum-payout = 50000");
    Statement paid = settlement.settle(Balances.NONE, new Pay(55_000, 0, 0), Payee.PLAIN);
    assertThat(paid.fee().amount()).isEqualTo(5_000);
    assertThat(paid.payable()).isEqualTo(50_000);
    Statement held = settlement.settle(Balances.NONE, new Pay(54_999, 0, 0), Payee.PLAIN);
    assertThat(held.fee().amount()).isZero();
    assertThat(held.closing()).isEqualTo(new Balances(54_999, 0));
  }

  @Test
  void chargesAShareUpToTheMost() {
    Settlement settlement = settlement("fee { amount = 100, rate = 0.01, max = 1000 }");
    assertThat(settlement
            .settle(Balances.NONE, new Pay(19_999, 0, 0), Payee.PLAIN)
            .fee()
            .amount())
        .isEqualTo(299);
    assertThat(settlement
            .settle(Balances.NONE, new Pay(90_001, 0, 0), Payee.PLAIN)
            .fee()
            .amount())
        .isEqualTo(1_000);
    assertThat(settlement.settle(Balances.NONE, new Pay(100, 0, 0), Payee.PLAIN).payable())
        .isZero();
  }

  @Test
  void paysInTheMembersCurrencyRoundedOnce() {
    // 16,321.50 rupiah are a dollar, so a rupiah is 0.000061268878.
    Conversion dollars = new Conversion("USD", 61_268_878, 2, 0, java.math.RoundingMode.HALF_UP);
    Payee payee = new Payee(true, Taxed.NONE, dollars);
    Statement paid = settlement("").settle(Balances.NONE, new Pay(1_000_000, 0, 0), payee);
    assertThat(paid.payable()).isEqualTo(1_000_000);
    assertThat(paid.payout().amount()).isEqualTo(6_127);
    assertThat(paid.payout().exactLow()).isEqualTo(612_688_780_000_000_000L);
    assertThat(paid.closing()).isEqualTo(Balances.NONE);
  }

  @Test
  void holdsWhatIsNothingInTheMembersCurrency() {
    Conversion dollars = new Conversion("USD", 61_268_878, 2, 0, java.math.RoundingMode.HALF_UP);
    Statement held = settlement("")
        .settle(Balances.NONE, new Pay(81, 0, 0), new Payee(true, Taxed.NONE, dollars));
    assertThat(held.payout()).isNull();
    assertThat(held.closing()).isEqualTo(new Balances(81, 0));
  }

  @Test
  void convertsNothingWhereNothingIsLeft() {
    Conversion dollars = new Conversion("USD", 61_268_878, 2, 0, java.math.RoundingMode.HALF_UP);
    Statement spent = settlement("fee = 5000")
        .settle(Balances.NONE, new Pay(5_000, 0, 0), new Payee(true, Taxed.NONE, dollars));
    assertThat(spent.payout()).isNull();
    assertThat(spent.payable()).isZero();
  }

  @Test
  void onlyATaxByTheMonthIsKnownToLaterPeriods() {
    String brackets = "brackets = [ { from = 0, rate = 0.1 } ]";
    assertThat(settlement("withholding { per = month, " + brackets + " }").taxesByMonth())
        .isTrue();
    assertThat(settlement("withholding { " + brackets + " }").taxesByMonth()).isFalse();
    assertThat(settlement("fee = 1").taxesByMonth()).isFalse();
  }

  @Test
  void whereNothingIsDueThereIsNoFee() {
    Charge charge = new Charge(new StatementRules.Fee(5, 0, 0), 0);
    assertThat(charge.of(0)).isEqualTo(Rounded.NONE);
    assertThat(charge.of(1).amount()).isEqualTo(5);
  }

  @Test
  void aConversionSaysIntoWhatItTurnsMoney() {
    Conversion conversion = new Conversion("JPY", 110_000_000_000_000L, 0, 2, RoundingMode.DOWN);
    assertThat(conversion.currency()).isEqualTo("JPY");
    assertThat(conversion.exponent()).isZero();
    assertThat(conversion.of(1_99).amount()).isEqualTo(218);
    Conversion dinars = new Conversion("KWD", 307_000_000_000L, 3, 2, RoundingMode.DOWN);
    assertThat(dinars.exponent()).isEqualTo(3);
    assertThat(dinars.of(1_99).amount()).isEqualTo(610);
  }
}
