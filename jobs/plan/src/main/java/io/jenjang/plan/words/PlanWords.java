package io.jenjang.plan.words;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.Derivation.Compressed;
import io.jenjang.plan.Derivation.PassUp;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import io.jenjang.safeguard.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan in plain words, a line of text each, for {@code jenjang plan check}. What the plan left unsaid is said too. */
public final class PlanWords {
  private static final String INDENT = "  ";

  private final Plan plan;
  private final PredicateText predicates;
  private final List<String> lines = new ArrayList<>();

  private PlanWords(Plan plan) {
    this.plan = plan;
    this.predicates = new PredicateText(plan);
  }

  /** The whole plan, warnings last; the same plan always gives the same lines. */
  public static List<String> lines(Plan plan) {
    PlanWords words = new PlanWords(plan);
    words.head();
    words.trees();
    words.quantities();
    words.ranks();
    words.bonuses();
    words.lines.add(new BoundsText(plan).limit());
    if (!plan.bonuses().isEmpty()) {
      words.lines.add(SalesLints.bound(plan));
    }
    words.settlement();
    warnings(plan).forEach(warning -> words.lines.add("Warning: " + warning));
    SalesLints.warnings(plan).forEach(warning -> words.lines.add("Warning: " + warning));
    return List.copyOf(words.lines);
  }

  /** What a plan may say, and had better not: pay that hangs on own purchases. Sentences without a prefix; empty if there is none. */
  public static List<String> warnings(Plan plan) {
    return Warnings.of(plan);
  }

  /** What a plan had better not do about sales: advance or pay for people alone, or pay without bound. Sentences without a prefix. */
  public static List<String> salesWarnings(Plan plan) {
    return SalesLints.warnings(plan);
  }

  /**
   * What a plan can pay of a sale against a share that a rule allows; empty where it cannot be more.
   *
   * @param allowed numerator and denominator of the share
   */
  public static Optional<String> above(Plan plan, String rule, Threshold allowed) {
    BigDecimal whole = PayoutBound.of(plan).whole();
    boolean within = whole != null
        && whole
                .multiply(BigDecimal.valueOf(allowed.denominator()))
                .compareTo(BigDecimal.valueOf(allowed.numerator()))
            <= 0;
    return within
        ? Optional.empty()
        : Optional.of("on paper the plan can pay "
            + (whole == null ? "any share" : "up to " + SalesLints.percent(whole))
            + " of a sale, and " + rule + " asks for " + allowed.words()
            + "; keep it below with limits { payout { max = " + allowed.text() + ", of = … } }");
  }

  private void head() {
    lines.add("Plan " + plan.id() + ", version " + plan.version() + ", in force from "
        + plan.effectiveFrom());
    lines.add("Money is " + plan.currency() + " with " + plan.payoutExponent()
        + " decimal places; each line is rounded once, " + plan.rounding());
    lines.add("One point of qv or cv is worth " + Figures.factor(plan.pointValue()) + " "
        + plan.currency());
    lines.add("A period is " + period(plan.calendar()) + ", in the time of "
        + plan.calendar().zone());
    String instant = plan.periodBy().name().toLowerCase(Locale.ROOT);
    lines.add("A sale belongs to the period of its " + instant
        + (plan.asOf() == Plan.AsOf.SALE
            ? " and goes up the trees as they stood on that day; ranks, legs and status are taken as they stand at the close"
            : "; trees and status are taken as they stand at the close"));
  }

  private static String period(Calendar calendar) {
    return switch (calendar.every()) {
      case DAY -> "a day";
      case WEEK -> "a week from " + calendar.weekStarts().name().toLowerCase(Locale.ROOT);
      case MONTH -> "a calendar month";
      case LISTED ->
        "one of " + calendar.listed().size() + " listed, from "
            + calendar.listed().get(0).start() + " up to but without "
            + calendar.listed().get(calendar.listed().size() - 1).end();
    };
  }

  private void trees() {
    lines.add("Trees: " + String.join(", ", plan.trees()) + "; members are numbered along "
        + plan.trees().get(0));
    for (Derivation derivation : plan.derived()) {
      if (derivation instanceof Compressed compressed) {
        lines.add("Tree " + compressed.name() + " is " + compressed.from()
            + " without who does not meet: " + predicates.of(compressed.keep()));
        lines.add(INDENT
            + (compressed.rollUp()
                ? "roll-up = true: their volume goes to the nearest kept upline"
                : "roll-up = false: their volume is credited to nobody in it"));
      } else if (derivation instanceof PassUp passUp) {
        lines.add(
            "Tree " + passUp.name() + " is " + passUp.from() + " in which the first "
                + Figures.count(passUp.passUp(), "recruit")
                + " of everybody, by date of joining, then id, stand with their downline under the one above");
        lines.add(INDENT + "who has nobody above keeps them");
      }
    }
  }

  private void quantities() {
    lines.add("Volumes and groups");
    QuantityText texts = new QuantityText(plan);
    for (Quantity quantity : plan.quantities()) {
      lines.add(INDENT + quantity.name() + ": " + texts.of(quantity));
    }
  }

  private void ranks() {
    lines.add("Active is " + active());
    lines.add(
        plan.ranks().isEmpty()
            ? "There are no ranks"
            : "Ranks, from low to high; the highest that holds is the one paid as");
    for (Rank rank : plan.ranks()) {
      String grace =
          rank.keepFor() == 0 ? "" : "; kept for " + Figures.count(rank.keepFor(), "more period");
      lines.add(INDENT + rank.name() + ": " + predicates.of(rank.require()) + grace);
    }
  }

  private String active() {
    if (plan.active().equals(Predicate.ALWAYS)) {
      return "every seller of status active";
    }
    String status = PredicateText.namesStatus(plan.active()) ? "" : "status active, and ";
    return "a seller who meets: " + status + predicates.of(plan.active());
  }

  private void bonuses() {
    lines.add(
        plan.bonuses().isEmpty() ? "There are no bonuses" : "Bonuses, in the order of the money");
    BonusText texts = new BonusText(plan);
    for (Bonus bonus : plan.bonuses()) {
      List<String> words = texts.of(bonus);
      lines.add(INDENT + words.get(0));
      words.subList(1, words.size()).forEach(word -> lines.add(INDENT + INDENT + word));
    }
  }

  private void settlement() {
    lines.addAll(StatementText.of(plan));
  }
}
