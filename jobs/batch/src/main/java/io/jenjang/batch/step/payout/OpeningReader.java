package io.jenjang.batch.step.payout;

import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Scales;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.IdIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the table {@code carry} of the previous run by member number. */
public final class OpeningReader {
  private final Plan plan;
  private final IdIndex index;
  private final Opening opening;
  private final List<Set<String>> counting = new ArrayList<>();
  private final Set<String> unknownRanks = new TreeSet<>();
  private final long unit;
  private final String month;

  private OpeningReader(Plan plan, String month, int members, IdIndex index, List<String> earlier) {
    this.plan = plan;
    this.month = month;
    this.index = index;
    this.opening = Opening.empty(plan, members);
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
    for (Quantity quantity : plan.quantities()) {
      counting.add(quantity instanceof Quantity.Over over ? counting(over, earlier) : Set.of());
    }
  }

  /**
   * A rank that the plan does not have any more stops the run with PLAN: a career title may not get lost.
   *
   * @param carry of the run of the previous period
   * @param window of the period that opens
   * @param earlier names of the periods before this one, the nearest first, as many as the plan's accumulations look back
   */
  public static Opening read(
      TableReader carry,
      Plan plan,
      PeriodWindow window,
      int members,
      IdIndex index,
      List<String> earlier) {
    OpeningReader reader =
        new OpeningReader(plan, CarryRows.month(window), members, index, earlier);
    carry.forEach(row -> {
      reader.take(row);
      return true;
    });
    if (!reader.unknownRanks.isEmpty()) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "the carry of the previous period holds ranks that plan " + plan.id() + " version "
              + plan.version() + " does not have: " + String.join(", ", reader.unknownRanks)
              + "; keep these names in the plan, so that nobody loses a title");
    }
    return reader.opening;
  }

  /** How many earlier periods the plan's accumulations look back. */
  public static int lookBack(Plan plan) {
    return plan.quantities().stream()
        .filter(Quantity.Over.class::isInstance)
        .mapToInt(quantity -> Math.max(1, ((Quantity.Over) quantity).periods() - 1))
        .max()
        .orElse(1);
  }

  private static Set<String> counting(Quantity.Over over, List<String> earlier) {
    return over.periods() == Quantity.LIFETIME
        ? Set.of(earlier.get(0))
        : Set.copyOf(earlier.subList(0, Math.min(earlier.size(), over.periods() - 1)));
  }

  private void take(TableRow row) {
    byte[] id = row.text(Carry.MEMBER_ID).getBytes(StandardCharsets.UTF_8);
    int member = index.lookup(id, 0, id.length);
    if (member == 0) {
      opening.stranger(stranger(row));
      return;
    }
    switch (row.text(Carry.ITEM)) {
      case "TITLE" -> opening.title(member, rank(row));
      case "RANK" -> heldRank(member, row);
      case "VOLUME" -> volume(member, row);
      case "FIRST_ORDER" -> opening.ordered(member);
      case "BALANCE" -> opening.balance(member, row.number(Carry.AMOUNT) / unit);
      case "HELD" -> opening.held(member, row.number(Carry.AMOUNT) / unit);
      case "TAXED" -> taxed(member, row, new Taxed(row.number(Carry.AMOUNT) / unit, 0));
      case "WITHHELD" -> taxed(member, row, new Taxed(0, row.number(Carry.AMOUNT) / unit));
      default ->
        throw new JenjangException(
            ErrorCode.INPUT,
            "the carry of the previous period holds " + row.text(Carry.ITEM)
                + ", which this version of Jenjang does not know; use the version that wrote it, or a later one");
    }
  }

  private static Opening.Stranger stranger(TableRow row) {
    return new Opening.Stranger(
        row.text(Carry.MEMBER_ID),
        row.text(Carry.ITEM),
        row.text(Carry.NAME),
        row.text(Carry.PERIOD),
        row.isNull(Carry.AMOUNT) ? null : row.number(Carry.AMOUNT),
        row.text(Carry.TEXT));
  }

  private void heldRank(int member, TableRow row) {
    int rank = rank(row);
    if (rank > 0) {
      opening.periodsSince(rank, member, (int) (row.number(Carry.AMOUNT) / Scales.ONE_VOLUME));
    }
  }

  private void taxed(int member, TableRow row, Taxed taxed) {
    if (row.text(Carry.NAME).equals(month)) {
      opening.taxed(member, taxed);
    }
  }

  private void volume(int member, TableRow row) {
    int quantity = plan.quantityIndex(row.text(Carry.NAME));
    if (quantity >= 0 && counting.get(quantity).contains(row.text(Carry.PERIOD))) {
      opening.recorded(quantity, row.text(Carry.PERIOD), member, row.number(Carry.AMOUNT));
    }
  }

  private int rank(TableRow row) {
    int rank = plan.rankNumber(row.text(Carry.NAME));
    if (rank == 0) {
      unknownRanks.add(row.text(Carry.NAME));
    }
    return rank;
  }
}
