package io.jenjang.batch.step.payout;

import io.jenjang.payout.Balances;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.payout.Period.History;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the previous run left for this one, by member number. Money in units of the payout exponent, volumes with 4 places. */
public final class Opening implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] titles;
  private final byte[][] periodsSince;
  private final boolean[] ordered;
  private final long[] balances;
  private final OpeningLegs legs;
  private final Map<Integer, Long> held = new HashMap<>();
  /** By member number; null where nothing was taxed. */
  private long[] taxedGross;

  private long[] taxedWithheld;
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<String> earlier = new ArrayList<>();
  private final List<Stranger> strangers = new ArrayList<>();
  private final List<Stranger> otherAwards = new ArrayList<>();
  /** By bonus, as in {@link History#awards}. */
  private final boolean[][][] awards;

  /** Values of one quantity that were recorded in one period; for a lifetime sum the latest of it. */
  record Recorded(int quantity, String period, long[] values) implements Serializable {}

  /** A carried thing of somebody who is not among this period's members: it is handed on as it is. */
  record Stranger(
      String memberId, String item, String name, String period, Long amount, String text)
      implements Serializable {}

  private Opening(Plan plan, int members) {
    titles = new byte[members + 1];
    ordered = new boolean[members + 1];
    balances = new long[members + 1];
    legs = new OpeningLegs(plan, members);
    awards = new boolean[plan.bonuses().size()][][];
    periodsSince = new byte[plan.ranks().size()][];
    for (int i = 0; i < periodsSince.length; i++) {
      periodsSince[i] = plan.ranks().get(i).keepFor() > 0 ? new byte[members + 1] : null;
    }
  }

  /** The opening of a first period. */
  public static Opening empty(Plan plan, int members) {
    return new Opening(plan, members);
  }

  /** Names of the periods before this one as the versions of the plan call them, the nearest first; empty for a first period. */
  List<String> earlier() {
    return earlier;
  }

  void earlier(List<String> names) {
    earlier.addAll(names);
  }

  /** What the engine needs of it. */
  public History history(Plan plan) {
    long[][] past = new long[plan.quantities().size()][];
    for (int i = 0; i < past.length; i++) {
      if (plan.quantities().get(i) instanceof Quantity.Over) {
        past[i] = new long[titles.length];
      }
    }
    for (Recorded values : recorded) {
      long[] sum = past[values.quantity()];
      for (int member = 1; member < sum.length; member++) {
        sum[member] = Math.addExact(sum[member], values.values()[member]);
      }
    }
    return new History(titles, past, periodsSince, legs.carried(), awards);
  }

  /** Whether the member ordered in an earlier period; not to be changed. */
  public boolean[] ordered() {
    return ordered;
  }

  /** Sum of all opening balances, those of strangers left out. */
  public long balances() {
    long sum = 0;
    for (long balance : balances) {
      sum = Math.addExact(sum, balance);
    }
    return sum;
  }

  /** Carried things of people who are not among this period's members. */
  public int strangerCount() {
    return strangers.size();
  }

  /** What is held and what is owed. */
  Balances balance(int member) {
    Long beside = held.isEmpty() ? null : held.get(member);
    return beside == null
        ? Balances.of(balances[member])
        : new Balances(beside, Math.subtractExact(beside, balances[member]));
  }

  /** What earlier periods of the same month taxed. */
  Taxed taxed(int member) {
    return taxedGross == null ? Taxed.NONE : new Taxed(taxedGross[member], taxedWithheld[member]);
  }

  List<Recorded> recorded() {
    return recorded;
  }

  List<Stranger> strangers() {
    return strangers;
  }

  OpeningLegs legs() {
    return legs;
  }

  /** What was given once by bonuses that this plan does not have, or in which it gives nothing once: handed on as it is. */
  List<Stranger> otherAwards() {
    return otherAwards;
  }

  void otherAward(Stranger award) {
    otherAwards.add(award);
  }

  /** Notes that a bonus has been given for a rank. */
  void award(int bonus, int ranks, int rank, int member) {
    if (awards[bonus] == null) {
      awards[bonus] = new boolean[ranks][];
    }
    boolean[][] given = awards[bonus];
    if (given[rank - 1] == null) {
      given[rank - 1] = new boolean[titles.length];
    }
    given[rank - 1][member] = true;
  }

  void title(int member, int rank) {
    titles[member] = (byte) rank;
  }

  void periodsSince(int rank, int member, int periods) {
    if (periodsSince[rank - 1] != null) {
      periodsSince[rank - 1][member] = (byte) periods;
    }
  }

  void ordered(int member) {
    ordered[member] = true;
  }

  void balance(int member, long units) {
    balances[member] = units;
  }

  void held(int member, long units) {
    held.put(member, units);
  }

  /** Adds to what was taxed. */
  void taxed(int member, Taxed more) {
    if (taxedGross == null) {
      taxedGross = new long[titles.length];
      taxedWithheld = new long[titles.length];
    }
    taxedGross[member] = Math.addExact(taxedGross[member], more.gross());
    taxedWithheld[member] = Math.addExact(taxedWithheld[member], more.withheld());
  }

  void stranger(Stranger stranger) {
    strangers.add(stranger);
  }

  void recorded(int quantity, String period, int member, long value) {
    Recorded found = recorded.stream()
        .filter(values -> values.quantity() == quantity && values.period().equals(period))
        .findFirst()
        .orElseGet(() -> {
          Recorded values = new Recorded(quantity, period, new long[titles.length]);
          recorded.add(values);
          return values;
        });
    found.values()[member] = value;
  }
}
