package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan with {@code as-of = sale} and an October in which members move, drawn from one seed; what was sold is somebody else's to say.
 *
 * @param people slice by slice, as they stood in it; in the last one as at the close
 * @param forced decisions of people
 */
public record MovingTrial(
    long seed, String text, Plan plan, List<List<Person>> people, Month.Forced forced) {
  private static final int MOST_MEMBERS = 14;

  /** @param filters what may stand behind the column of a volume */
  public static MovingTrial of(long seed, List<String> filters) {
    Dice dice = new Dice(seed + 9_000_000L);
    String text = RandomSalePlan.text(dice)
        .replace("pv { sum = qv }", "pv { sum = qv" + dice.pick(filters) + " }")
        .replace("cv { sum = cv }", "cv { sum = cv" + dice.pick(filters) + " }");
    Plan plan = PlanReader.read("seed-" + seed, text);
    Month month = RandomMonth.of(dice, plan, dice.between(2, MOST_MEMBERS));
    Map<String, Integer> ranks = new HashMap<>(month.forced().ranks());
    ranks.values().removeIf(rank -> rank == 0);
    Month.Forced forced =
        new Month.Forced(ranks, month.forced().active(), month.forced().keep());
    return new MovingTrial(seed, text, plan, Moves.people(dice, month), forced);
  }

  /** A month as the engine wants it, of another company, in which what was sold lies in any slice. */
  public static Numbered numbered(long seed) {
    Dice dice = new Dice(seed);
    Plan plan = PlanReader.read("seed-" + seed, RandomSalePlan.text(dice));
    return Moves.of(dice, RandomMonth.of(dice, plan, dice.between(2, MOST_MEMBERS)))
        .numbered();
  }

  /** The first day that is no longer in a slice; the last slice ends with the month. */
  public LocalDate until(int slice) {
    return slice + 1 < people.size()
        ? LocalDate.ofEpochDay(Moves.until(RandomMonth.OCTOBER, slice))
        : RandomMonth.OCTOBER.lastDay().plusDays(1);
  }

  /** As at the close. */
  public List<Person> close() {
    return people.get(people.size() - 1);
  }

  /** What the second calculator makes of what was sold. */
  public Outcome calculate(List<SaleLine> lines, Map<String, BigDecimal> rates) {
    SalesOracle sales = new SalesOracle(
        new Delivery(plan, RandomMonth.OCTOBER, close(), Set.of(), lines, rates, Set.of()));
    List<Map<String, Map<String, BigDecimal>>> sold = new ArrayList<>();
    for (int slice = 0; slice < people.size(); slice++) {
      LocalDate from = slice == 0 ? LocalDate.MIN : until(slice - 1);
      sold.add(sales.volumes(from, until(slice)));
    }
    Month month = new Month(
        plan,
        RandomMonth.OCTOBER,
        close(),
        sales.volumes(),
        sales.customers(),
        Month.Past.NONE,
        forced);
    Moves moves = Moves.of(month, people, sold);
    return Oracle.calculate(moves.close(), moves.slices());
  }

  /** What to say when something is wrong with this company. */
  public String name() {
    return "seed " + seed + " (rerun it alone with -Djenjang.seed=" + seed + "), plan:\n" + text;
  }
}
