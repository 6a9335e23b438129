package io.jenjang.batch.schema;

import java.math.BigDecimal;
import java.util.List;

/** One row is what the sellers of one rank, or all of them, earned in the periods of a disclosure. It belongs to no run. */
public final class Disclosures {
  private static final Columns C = new Columns();
  private static final int PERIODS =
      C.required("periods", ColumnType.TEXT, "first and last period, such as 2026-01..2026-12");
  private static final int CURRENCY =
      C.required("currency", ColumnType.TEXT, "ISO 4217 code of every amount of the row");
  private static final int GROUP =
      C.required("seller_group", ColumnType.TEXT, "all, or rank for those of one rank or of none");
  private static final int RANK = C.optional(
      "rank",
      ColumnType.TEXT,
      "highest rank as which they were paid in these periods; null for all sellers, and for who never had one");
  private static final int SELLERS = C.required(
      "sellers",
      ColumnType.LONG,
      "members of kind seller who were active in one of the periods by status, or earned something; those who earned nothing count");
  private static final int AT_ZERO =
      C.required("at_zero", ColumnType.LONG, "how many of them earned nothing, or less");
  private static final int SHARE_AT_ZERO =
      C.required("share_at_zero", ColumnType.RATE, "at_zero by sellers, HALF_UP to 6 places");
  private static final int P25 = percentile("p25", "25");
  private static final int MEDIAN = percentile("median", "50");
  private static final int P75 = percentile("p75", "75");
  private static final int P90 = percentile("p90", "90");
  private static final int P99 = percentile("p99", "99");
  private static final int EXPENSES = C.optional(
      "typical_expenses",
      ColumnType.AMOUNT,
      "what doing the business typically costs in these periods, as the company says; null where it is not known");
  private static final int EXPENSES_SOURCE = C.optional(
      "expenses_source", ColumnType.TEXT, "where typical_expenses come from; null without them");
  private static final int GINI = C.optional(
      "gini",
      ColumnType.RATE,
      "Gini coefficient of what all sellers earned, HALF_UP to 6 places; null for a rank, and where nobody earned anything");
  private static final int TOP_SHARE = C.optional(
      "top_share",
      ColumnType.RATE,
      "what the best-paid hundredth of all sellers earned of all, HALF_UP to 6 places; null as for gini");

  public static final Table TABLE = C.table(
      "disclosure",
      1,
      "What the sellers of one rank, or all of them, earned in the periods of a disclosure.",
      List.of("seller_group", "rank"),
      List.of());

  private Disclosures() {}

  private static int percentile(String name, String percent) {
    return C.required(
        name,
        ColumnType.AMOUNT,
        "by nearest rank: the smallest amount that somebody earned and that " + percent
            + " % of them at least did not exceed; below zero counts as 0");
  }

  /** Percentiles of a row, in the order of the columns. */
  public static final List<Integer> PERCENTS = List.of(25, 50, 75, 90, 99);

  /**
   * A row.
   *
   * @param isAll whether it is about all sellers
   * @param rank empty for none, and for all
   * @param shareAtZero 6 places
   * @param percentiles 4 places, as {@link #PERCENTS} names them
   * @param expenses null where they are not known
   * @param gini null where there is none
   * @param topShare null where there is none
   */
  public record Row(
      boolean isAll,
      String rank,
      long sellers,
      long atZero,
      BigDecimal shareAtZero,
      List<BigDecimal> percentiles,
      Expenses expenses,
      BigDecimal gini,
      BigDecimal topShare) {}

  /**
   * What doing the business typically costs.
   *
   * @param amount 4 places at most
   */
  public record Expenses(BigDecimal amount, String source) {}

  /** Writes rows of one disclosure. */
  public static final class Writer {
    private static final int[] PERCENTILES = {P25, MEDIAN, P75, P90, P99};

    private final RowSink sink;
    private final String periods;
    private final String currency;

    public Writer(RowSink sink, String periods, String currency) {
      this.sink = sink;
      this.periods = periods;
      this.currency = currency;
    }

    public void row(Row row) {
      sink.text(PERIODS, periods);
      sink.text(CURRENCY, currency);
      sink.text(GROUP, row.isAll() ? "all" : "rank");
      sink.text(RANK, Texts.emptyIsNull(row.rank()));
      sink.number(SELLERS, row.sellers());
      sink.number(AT_ZERO, row.atZero());
      number(SHARE_AT_ZERO, ColumnType.RATE, row.shareAtZero());
      for (int i = 0; i < PERCENTILES.length; i++) {
        number(PERCENTILES[i], ColumnType.AMOUNT, row.percentiles().get(i));
      }
      if (row.expenses() != null) {
        number(EXPENSES, ColumnType.AMOUNT, row.expenses().amount());
        sink.text(EXPENSES_SOURCE, row.expenses().source());
      }
      number(GINI, ColumnType.RATE, row.gini());
      number(TOP_SHARE, ColumnType.RATE, row.topShare());
      sink.end();
    }

    private void number(int column, ColumnType type, BigDecimal value) {
      if (value != null) {
        sink.number(column, value.setScale(type.scale()).unscaledValue().longValueExact());
      }
    }
  }
}
