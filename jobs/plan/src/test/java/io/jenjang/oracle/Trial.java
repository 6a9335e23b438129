package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.nio.file.Path;

/** A plan and a month drawn from one seed; the same seed is the same trial on every machine. */
public record Trial(long seed, String text, Month month) {

  /** Mostly a handful of members, some dozens now and then, seldom some hundred. */
  public static Trial of(long seed) {
    Dice dice = new Dice(seed);
    String text = RandomPlan.text(dice);
    Plan plan = PlanReader.read("seed-" + seed, text);
    int chance = dice.between(1, 1000);
    int size = chance <= 700
        ? dice.between(1, 12)
        : chance <= 960
            ? dice.between(13, 40)
            : chance <= 997 ? dice.between(41, 90) : dice.between(200, 300);
    return new Trial(seed, text, RandomMonth.of(dice, plan, size));
  }

  /** A month for a plan that somebody else wrote, with up to some twenty members. */
  public static Trial of(long seed, String text) {
    Dice dice = new Dice(seed);
    Plan plan = PlanReader.read("seed-" + seed, text);
    return new Trial(seed, text, RandomMonth.of(dice, plan, dice.between(6, 20)));
  }

  /** Where a trial that failed is written, for a person to look at and to keep. */
  public Path folder() {
    return Path.of("target", "failed-trials", "seed-" + seed);
  }

  /** What to say when something is wrong with this trial. */
  public String name() {
    return "seed " + seed + " (rerun it alone with -Djenjang.seed=" + seed + "), "
        + month.people().size() + " members, plan:\n" + text;
  }
}
