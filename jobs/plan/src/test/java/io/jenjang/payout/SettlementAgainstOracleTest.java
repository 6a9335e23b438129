package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.StatementOracle;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.StatementRules;
import io.jenjang.plan.StatementRules.Fee;
import io.jenjang.plan.StatementRules.PaidIn;
import io.jenjang.plan.StatementRules.Payout;
import io.jenjang.plan.Withholding;
import io.jenjang.plan.Withholding.Bracket;
import io.jenjang.plan.Withholding.Per;
import io.jenjang.plan.Withholding.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members over a year of periods, each opened by the one before, against the slow calculator. */
class SettlementAgainstOracleTest {
  private static final int PLANS = 400;
  private static final int MEMBERS = 12;
  private static final int PERIODS = 8;
  private static final PeriodWindow WINDOW =
      new PeriodWindow("w", LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11), 0, 1);
  private static final RoundingMode[] MODES = {
    RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP
  };

  @ParameterizedTest
  @ValueSource(longs = {20261124L, 5L, 77L})
  void settlesAsTheDefinitionsSay(long seed) {
    Random random = new Random(seed);
    for (int plan = 0; plan < PLANS; plan++) {
      int exponent = random.nextInt(5);
      RoundingMode mode = MODES[random.nextInt(MODES.length)];
      StatementRules rules = rules(random);
      for (int member = 0; member < MEMBERS; member++) {
        String trial = "seed " + seed + ", plan " + plan + ", member " + member + ", " + rules
            + ", exponent " + exponent + ", " + mode;
        life(random, rules, exponent, mode, trial);
      }
    }
  }

  private static void life(
      Random random, StatementRules rules, int exponent, RoundingMode mode, String trial) {
    Settlement settlement = Settlement.of(rules, exponent, WINDOW);
    Table table =
        rules.withholding() == null ? null : rules.withholding().tables().get(0);
    StatementOracle oracle = new StatementOracle(rules, table, exponent, mode);
    Balances balances = Balances.NONE;
    Taxed month = Taxed.NONE;
    long paid = 0;
    long given = 0;
    for (int period = 0; period < PERIODS; period++) {
      Pay pay = new Pay(amount(random), random.nextInt(3) == 0 ? amount(random) : 0, 0);
      long rate = 1 + random.nextLong(3_000_000_000_000L);
      int places = random.nextInt(5);
      boolean foreign = random.nextInt(3) == 0;
      Conversion conversion = foreign ? new Conversion("XAF", rate, places, exponent, mode) : null;
      boolean taxId = random.nextBoolean();
      Statement found = settlement.settle(balances, pay, new Payee(taxId, month, conversion));
      StatementOracle.Result wanted = oracle.settle(new StatementOracle.Given(
          money(balances.held(), exponent),
          money(balances.debt(), exponent),
          money(pay.sum(), exponent),
          taxId,
          money(month.gross(), exponent),
          money(month.withheld(), exponent),
          foreign ? BigDecimal.valueOf(rate, 12) : null,
          places));
      String about = trial + ", period " + period + ": " + found;
      assertThat(shown(found, exponent, foreign ? places : exponent))
          .as(about)
          .isEqualTo(shown(wanted));
      explains(found.tax(), exponent, about);
      explains(found.fee(), exponent, about);
      paid = Math.addExact(
          paid, found.payable() + found.tax().amount() + found.fee().amount());
      given = Math.addExact(given, pay.sum());
      balances = found.closing();
      month = month.plus(found.tax());
    }
    assertThat(paid + balances.net()).as(trial + ": all that was given").isEqualTo(given);
  }

  /** The exact amount lies less than a unit from the rounded one. */
  private static void explains(Rounded rounded, int exponent, String about) {
    BigDecimal exact = new BigDecimal(
        BigInteger.valueOf(rounded.exactHigh())
            .shiftLeft(64)
            .add(new BigInteger(Long.toUnsignedString(rounded.exactLow()))),
        16);
    assertThat(exact.subtract(money(rounded.amount(), exponent)).abs())
        .as(about)
        .isLessThan(BigDecimal.ONE.movePointLeft(exponent));
  }

  private static List<String> shown(Statement found, int exponent, int places) {
    return texts(
        money(found.tax().amount(), exponent),
        money(found.fee().amount(), exponent),
        money(found.payable(), exponent),
        found.payout() == null
            ? money(found.payable(), exponent)
            : money(found.payout().amount(), places),
        money(found.closing().held(), exponent),
        money(found.closing().debt(), exponent));
  }

  private static List<String> shown(StatementOracle.Result wanted) {
    return texts(
        wanted.tax(),
        wanted.fee(),
        wanted.payable(),
        wanted.payout(),
        wanted.held(),
        wanted.debt());
  }

  private static List<String> texts(BigDecimal... amounts) {
    return java.util.Arrays.stream(amounts)
        .map(amount -> amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString())
        .toList();
  }

  private static BigDecimal money(long units, int exponent) {
    return BigDecimal.valueOf(units, exponent);
  }

  private static StatementRules rules(Random random) {
    Fee fee = random.nextBoolean()
        ? Fee.NONE
        : new Fee(random.nextInt(300), random.nextInt(50_000), random.nextInt(3) * 200L);
    return new StatementRules(
        random.nextInt(3) * 500L,
        List.of(1_000_000L, 500_000L, 333_333L, 0L).get(random.nextInt(4)),
        random.nextInt(4) == 0 ? null : withholding(random),
        fee,
        new Payout(PaidIn.MEMBER, Map.of()));
  }

  private static Withholding withholding(Random random) {
    List<Bracket> brackets = new ArrayList<>();
    long from = 0;
    for (int i = random.nextInt(4); i >= 0; i--) {
      brackets.add(new Bracket(from, random.nextInt(600_000)));
      from += 1 + random.nextInt(3_000);
    }
    Table table = new Table(
        LocalDate.MIN,
        1 + random.nextInt(1_000_000),
        1 + random.nextInt(3) * 50L,
        random.nextInt(600_000),
        MODES[random.nextInt(MODES.length)],
        brackets);
    return new Withholding(
        "own", random.nextBoolean() ? Per.MONTH : Per.PAYMENT, List.of(table), null);
  }

  private static long amount(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> -random.nextInt(2_000);
      case 2 -> random.nextInt(100_000_000) * 1_000L;
      default -> random.nextInt(4_000);
    };
  }
}
