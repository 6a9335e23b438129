package io.jenjang.payout;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.DerivedPlaces;
import io.jenjang.tree.DerivedTree;
import io.jenjang.tree.Places;
import io.jenjang.tree.Tree;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How every member stands in a period. Arrays are indexed by member number and not to be changed; index 0 is the company.
 *
 * <p>{@code active} asks for a seller whose status is active, or named in the plan's {@code active}, and who meets it; what was forced replaces the
 * answer. Ranks, {@code having} and {@code stop-at} are judged for every seller whatever the status; a preferred customer meets none of them. In a rank's
 * own {@code require}, {@code rank} means the ranks below it that were found to hold and {@code title} the title before the period; of other members
 * both mean those of this period.
 */
public final class Qualification implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Period period;
  private final Standing standing;

  /** Made when it is first asked for, on every machine anew. */
  private transient volatile NextRank nextRank;

  /** Made when they are first asked for, on every machine anew. */
  private transient Map<EntitlementJudge.Words, Entitlement> entitlements;

  Qualification(Period period, Standing standing) {
    this.period = period;
    this.standing = standing;
  }

  /** What was judged. */
  public Period period() {
    return period;
  }

  /**
   * A volume or group of every member, 4 places; 0 for the company, except that a rolled volume has there what no kept upline took.
   *
   * @param index place in {@link io.jenjang.plan.Plan#quantities()}
   */
  public long[] quantities(int index) {
    return standing.values(index);
  }

  /**
   * What bonuses on a volume are paid on, by member number, 4 places: the volume, returns of closed periods left out; these are taken back line by line,
   * once, and never lower a basis.
   *
   * @param index place in {@link io.jenjang.plan.Plan#quantities()}
   */
  public long[] basis(int index) {
    return period.returned() == null ? standing.values(index) : Bases.of(standing, index);
  }

  /** By member number: who has after roll-up what the member sold in its last stretch; 0 where nobody has. */
  public int[] homes(Quantity.Rolled rolled) {
    return Volumes.homes(standing, rolled);
  }

  /** By earlier stretch: who has after roll-up what was sold in it, 0 where nobody has; null where nobody moved. */
  public int[] earlierHomes(Quantity.Rolled rolled) {
    DerivedPlaces derived = standing.derivedPlaces(rolled.tree());
    if (derived == null) {
      return null;
    }
    int[] homes = new int[period.earlier().timeline().stretches().count()];
    Arrays.setAll(homes, derived::home);
    return homes;
  }

  /** By member number: what the members' own volume is made of, after roll-up; of who moved, in proportion to the volume. */
  public long[] rolled(Quantity.Rolled rolled, long[] of) {
    if (standing.derivedPlaces(rolled.tree()) != null) {
      return new PlacedVolumes(standing).share(rolled, of);
    }
    long[] values = new long[of.length];
    Volumes.roll(standing, rolled, of, values);
    return values;
  }

  /** The places of members in a tree or derived tree of the plan; null where each has one. */
  public Places places(String tree) {
    return standing.places(tree);
  }

  /** What bonuses on a volume are paid on, by place; where members have several. */
  long[] basis(Places places, String volume) {
    return new PlacedVolumes(standing).basis(places, volume);
  }

  /** A volume or group of one member, 4 places. */
  public long quantity(int index, int member) {
    return standing.values(index)[member];
  }

  public boolean active(int member) {
    return standing.active[member];
  }

  /** Paid-as rank number, 0 for none; a forced rank as forced. */
  public int paidAs(int member) {
    return standing.paidAs[member];
  }

  /** Paid-as rank numbers of every member. */
  public byte[] paidAs() {
    return standing.paidAs;
  }

  /** Career title: the highest paid-as ever reached, this period included, forced ranks not; 0 for none. */
  public int title(int member) {
    return standing.title[member];
  }

  /** Career titles of every member: what the next period opens with. */
  public byte[] titles() {
    return standing.title;
  }

  /** A tree or derived tree of the plan. */
  public Tree tree(String name) {
    return standing.tree(name);
  }

  /** A derived tree of the plan with the homes of those who were taken out. */
  public DerivedTree derived(String name) {
    return standing.derived(name);
  }

  /**
   * Which sellers meet a predicate of the plan, by member number: a bonus's {@code when} or {@code stop-at}, or a part of one. False for who is no
   * seller, whatever the predicate. The status counts only as far as the predicate asks for it.
   */
  public boolean[] whoMeets(Predicate predicate) {
    return Qualifier.whoMeets(standing, predicate);
  }

  /** The same, to be asked one by one. */
  Sellers sellers(Predicate predicate) {
    return Qualifier.sellers(standing, predicate);
  }

  /** How everybody stands towards bonuses that say the same, by member number; judged once. */
  synchronized Entitlement entitlement(EntitlementJudge.Words words) {
    if (entitlements == null) {
      entitlements = new HashMap<>();
    }
    return entitlements.computeIfAbsent(words, asked -> EntitlementJudge.byMember(this, asked));
  }

  /** What the rank above paid-as still asks for; empty for the highest rank, for who is no seller, and where nothing is missing. */
  public List<Missing> missing(int member) {
    NextRank next = nextRank;
    if (next == null) {
      next = new NextRank(standing);
      nextRank = next;
    }
    return next.missing(member);
  }

  /** The leg rules that the plan's ranks ask of a member, each once, {@code count} left at 0, in the order of the plan. */
  public List<Predicate.Legs> legRules() {
    return period.plan().ranks().stream()
        .flatMap(rank -> Predicates.ofTheMember(rank.require()))
        .filter(Predicate.Legs.class::isInstance)
        .map(part -> Fact.LegCount.of((Predicate.Legs) part).rule())
        .distinct()
        .toList();
  }

  /** By member number: in how many legs somebody meets the rule. */
  public int[] legs(Predicate.Legs rule) {
    return standing.legCounts.get(Fact.LegCount.of(rule).rule());
  }

  /**
   * The value of this period that an {@code Over} adds to those before, by member number: what {@code carry} records.
   *
   * @param over place of the {@code Over} in {@link io.jenjang.plan.Plan#quantities()}
   */
  public long[] recorded(int over) {
    return standing.recorded(over);
  }

  /**
   * For the next period, as in {@link Period.History#periodsSince()}: [rank number - 1][member], unsigned, 1 where {@code require} held in this
   * period; null for a rank without {@code keep-for}.
   */
  public byte[][] periodsSince() {
    return standing.periodsSince;
  }
}
