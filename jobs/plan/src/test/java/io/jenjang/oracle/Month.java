package io.jenjang.oracle;

import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one period is computed from, keyed by member id. A missing number is zero.
 *
 * @param volumes personal volumes by name of the volume, then by member
 * @param customers net cv of every buyer who is no participant, by member
 */
public record Month(
    Plan plan,
    PeriodWindow window,
    List<Person> people,
    Map<String, Map<String, BigDecimal>> volumes,
    Map<String, List<BigDecimal>> customers,
    Past past,
    Forced forced) {

  /**
   * What earlier periods left.
   *
   * @param titles rank number of the title before this period
   * @param accumulated for an {@code over} quantity by name: the sum of the earlier values that still count
   * @param since by rank number, then member: periods since the rank's own requirement last held, 1 the previous period
   * @param legs by code of a binary bonus, then member: what both sides carried
   * @param awards by code of a bonus, then member: the ranks for which it was given once
   */
  public record Past(
      Map<String, Integer> titles,
      Map<String, Map<String, BigDecimal>> accumulated,
      Map<Integer, Map<String, Integer>> since,
      Map<String, Map<String, LegPast>> legs,
      Map<String, Map<String, Set<Integer>>> awards) {
    public static final Past NONE = new Past(Map.of(), Map.of(), Map.of());

    /** Nothing given once. */
    public Past(
        Map<String, Integer> titles,
        Map<String, Map<String, BigDecimal>> accumulated,
        Map<Integer, Map<String, Integer>> since,
        Map<String, Map<String, LegPast>> legs) {
      this(titles, accumulated, since, legs, Map.of());
    }

    /** Nothing carried on legs, nothing given once. */
    public Past(
        Map<String, Integer> titles,
        Map<String, Map<String, BigDecimal>> accumulated,
        Map<Integer, Map<String, Integer>> since) {
      this(titles, accumulated, since, Map.of(), Map.of());
    }
  }

  /**
   * Decisions of people.
   *
   * @param ranks forced paid-as by member, 0 for no rank
   * @param active forced activity by member
   * @param keep name of the derived tree in which the member is kept
   */
  public record Forced(
      Map<String, Integer> ranks, Map<String, Boolean> active, Map<String, String> keep) {
    public static final Forced NONE = new Forced(Map.of(), Map.of(), Map.of());
  }

  /** The personal volume as intake summed it. */
  BigDecimal volume(String name, String member) {
    return volumes.getOrDefault(name, Map.of()).getOrDefault(member, BigDecimal.ZERO);
  }
}
