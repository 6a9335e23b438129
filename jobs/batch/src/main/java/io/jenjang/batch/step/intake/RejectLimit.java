package io.jenjang.batch.step.intake;

import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stops a run that would leave out too much. Unpaid orders do not count: they are no mistake of anybody. */
final class RejectLimit {
  private static final BigDecimal ONE = new BigDecimal(1_000_000);

  private RejectLimit() {}

  /** Stops with REJECTS if more was rejected than {@code intake.max-rejects} allows. */
  static void check(MaxRejects limit, Map<String, ScanTotals> byTable) {
    long count = byTable.values().stream()
        .mapToLong(totals -> ScanTotals.rows(totals.rejectedByCurrency(RejectReason.UNPAID_ORDER)))
        .sum();
    List<String> over = new ArrayList<>();
    if (count > limit.count()) {
      over.add(count + " records were rejected, intake.max-rejects.count allows " + limit.count());
    }
    shares(limit, byTable.get(SalesInput.SCHEMA.table()), over);
    if (!over.isEmpty()) {
      over.addAll(reasons(byTable));
      throw new JenjangException(ErrorCode.REJECTS, over);
    }
  }

  private static void shares(MaxRejects limit, ScanTotals totals, List<String> over) {
    Map<String, Money> in = totals.inByCurrency();
    totals.rejectedByCurrency(RejectReason.UNPAID_ORDER).forEach((currency, rejected) -> {
      BigDecimal all = in.containsKey(currency) ? in.get(currency).gross() : BigDecimal.ZERO;
      if (rejected.gross().multiply(ONE).compareTo(all.multiply(BigDecimal.valueOf(limit.share())))
          > 0) {
        over.add(plain(rejected.gross()) + " of " + plain(all) + " " + currency
            + " were rejected, intake.max-rejects.share allows "
            + plain(BigDecimal.valueOf(limit.share(), 6)) + " of it");
      }
    });
  }

  private static List<String> reasons(Map<String, ScanTotals> byTable) {
    List<String> lines = new ArrayList<>();
    byTable.forEach((table, totals) -> totals.rejected.forEach((reason, money) -> {
      lines.add("  " + table + " " + reason + ": " + ScanTotals.rows(money) + " records"
          + money(money) + ", for example");
      totals.examples.get(reason).forEach(example -> lines.add("    " + example));
    }));
    return lines;
  }

  private static String money(Map<String, Money> byCurrency) {
    StringBuilder text = new StringBuilder();
    byCurrency.forEach((currency, money) -> {
      if (!currency.isEmpty()) {
        text.append(", ").append(plain(money.net())).append(' ').append(currency);
      }
    });
    return text.toString();
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
