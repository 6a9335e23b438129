package io.jenjang.batch.step.payout;

import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Scales;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.IdIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads the table {@code carry} of the previous run by member number. */
public final class OpeningReader {
  private static final Set<String> MONEY = Set.of("BALANCE", "HELD", "TAXED", "WITHHELD");

  private final Plan plan;
  private final IdIndex index;
  private final Opening opening;
  private final List<Set<String>> counting = new ArrayList<>();
  private final Set<String> unknownRanks = new TreeSet<>();
  private final Set<String> unknownBinaries = new TreeSet<>();
  private final List<String> earlier;
  private final long unit;
  private final String month;

  private OpeningReader(Plan plan, String month, int members, IdIndex index, List<String> earlier) {
    this.plan = plan;
    this.month = month;
    this.index = index;
    this.earlier = earlier;
    this.opening = Opening.empty(plan, members);
    this.opening.earlier(earlier);
    this.unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
    for (Quantity quantity : plan.quantities()) {
      counting.add(quantity instanceof Quantity.Over over ? counting(over, earlier) : Set.of());
    }
  }

  /**
   * A rank that the plan does not have any more stops the run with PLAN: a career title may not get lost; nor may volume that a binary bonus carried for
   * somebody.
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
    return reader.known();
  }

  /**
   * The same where a restatement knows better how members stand: what is money comes from what was closed, the rest from the restatement.
   *
   * @param standing of the restated run
   * @param money of the closed run
   */
  public static Opening read(
      TableReader standing,
      TableReader money,
      Plan plan,
      PeriodWindow window,
      int members,
      IdIndex index,
      List<String> earlier) {
    OpeningReader reader =
        new OpeningReader(plan, CarryRows.month(window), members, index, earlier);
    standing.forEach(row -> reader.take(row, false));
    money.forEach(row -> reader.take(row, true));
    return reader.known();
  }

  /** What was read; stops where the plan does not know what was carried. */
  private Opening known() {
    if (!unknownRanks.isEmpty()) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "the carry of the previous period holds ranks that plan " + plan.id() + " version "
              + plan.version() + " does not have: " + String.join(", ", unknownRanks)
              + "; keep these names in the plan, so that nobody loses a title");
    }
    if (!unknownBinaries.isEmpty()) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "the carry of the previous period holds volume on the legs of bonuses that are not binary in plan "
              + plan.id() + " version " + plan.version() + ": "
              + String.join(", ", unknownBinaries)
              + "; keep their codes; in the last period of a bonus that is to end, set carry = flush");
    }
    return opening;
  }

  /** How many earlier periods the plan's accumulations, and binary volume that expires, look back. */
  public static int lookBack(Plan plan) {
    IntStream accumulations = plan.quantities().stream()
        .filter(Quantity.Over.class::isInstance)
        .mapToInt(quantity -> ((Quantity.Over) quantity).periods() - 1);
    IntStream legs = plan.bonuses().stream()
        .filter(Bonus.Binary.class::isInstance)
        .mapToInt(bonus -> ((Bonus.Binary) bonus).carryExpires());
    return Math.max(1, IntStream.concat(accumulations, legs).max().orElse(1));
  }

  private static Set<String> counting(Quantity.Over over, List<String> earlier) {
    return over.periods() == Quantity.LIFETIME
        ? Set.of(earlier.get(0))
        : Set.copyOf(earlier.subList(0, Math.min(earlier.size(), over.periods() - 1)));
  }

  /** Takes the row if it is money, or if it is not, as asked. */
  private boolean take(TableRow row, boolean money) {
    if (MONEY.contains(row.text(Carry.ITEM)) == money) {
      take(row);
    }
    return true;
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
      case "LEG_1" -> leg(member, 0, row);
      case "LEG_2" -> leg(member, 1, row);
      case "PAIRED" -> paired(member, row);
      case "FIRST_ORDER" -> opening.ordered(member);
      case "AWARD" -> award(member, row);
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

  private void award(int member, TableRow row) {
    int bonus = awardOnce(row.text(Carry.NAME));
    if (bonus < 0) {
      opening.otherAward(stranger(row));
      return;
    }
    for (String name : row.text(Carry.TEXT).split(",", -1)) {
      int rank = rank(name);
      if (rank > 0) {
        opening.award(bonus, plan.ranks().size(), rank, member);
      }
    }
  }

  /** The place of a bonus that gives something once; -1 if the plan has none of that code. */
  private int awardOnce(String code) {
    for (int i = 0; i < plan.bonuses().size(); i++) {
      if (plan.bonuses().get(i) instanceof Bonus.Award award
          && award.each() == Bonus.Each.ONCE
          && award.code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  private void volume(int member, TableRow row) {
    int quantity = plan.quantityIndex(row.text(Carry.NAME));
    if (quantity >= 0 && counting.get(quantity).contains(row.text(Carry.PERIOD))) {
      opening.recorded(quantity, row.text(Carry.PERIOD), member, row.number(Carry.AMOUNT));
    }
  }

  /** A debt of a bonus that is no more ends with it. */
  private void leg(int member, int side, TableRow row) {
    int bonus = binary(row);
    long volume = row.number(Carry.AMOUNT);
    if (bonus >= 0) {
      opening.legs().volume(bonus, side, age(row), member, volume);
    } else if (volume > 0) {
      unknownBinaries.add(row.text(Carry.NAME));
    }
  }

  private void paired(int member, TableRow row) {
    int bonus = binary(row);
    if (bonus >= 0) {
      opening.legs().paired(bonus, member);
    }
  }

  /** Volume without a period was carried for one; of a period that is further away than the plan looks back, for longer than any. */
  private int age(TableRow row) {
    String period = row.text(Carry.PERIOD);
    if (period == null) {
      return 1;
    }
    int place = earlier.indexOf(period);
    return place < 0 ? Integer.MAX_VALUE : place + 1;
  }

  /** The place of the binary bonus that is named; -1 if there is none. */
  private int binary(TableRow row) {
    for (int i = 0; i < plan.bonuses().size(); i++) {
      Bonus bonus = plan.bonuses().get(i);
      if (bonus instanceof Bonus.Binary && bonus.code().equals(row.text(Carry.NAME))) {
        return i;
      }
    }
    return -1;
  }

  private int rank(TableRow row) {
    return rank(row.text(Carry.NAME));
  }

  private int rank(String name) {
    int rank = plan.rankNumber(name);
    if (rank == 0) {
      unknownRanks.add(name);
    }
    return rank;
  }
}
