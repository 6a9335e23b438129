package io.jenjang.plan.words;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Award;
import io.jenjang.plan.Bonus.Binary;
import io.jenjang.plan.Bonus.BinaryMode;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.Differential;
import io.jenjang.plan.Bonus.Generation;
import io.jenjang.plan.Bonus.Matching;
import io.jenjang.plan.Bonus.Matrix;
import io.jenjang.plan.Bonus.Personal;
import io.jenjang.plan.Bonus.Pool;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unilevel;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Says what a bonus pays in plain words, with every choice that moves money, whether the plan wrote it or not. */
record BonusText(Plan plan) {

  List<String> of(Bonus bonus) {
    List<String> lines = new ArrayList<>();
    if (bonus instanceof Matrix || bonus instanceof Pool || bonus instanceof Award) {
      lines.addAll(new RewardText(plan).of(bonus));
    } else if (bonus instanceof Personal personal) {
      lines.add(head(bonus, "personal", "the seller itself"));
      lines.addAll(new RateText(plan).of(personal.rates()));
      if (personal.marginal()) {
        lines.add("marginal = true: each block of the basis is paid at its own rate");
      }
    } else if (bonus instanceof Unilevel unilevel) {
      lines.add(head(bonus, "unilevel", "the upline over " + bonus.terms().tree() + " by level"));
      lines.addAll(levels(unilevel));
    } else if (bonus instanceof Generation generation) {
      lines.add(head(
          bonus, "generation", "leaders in the upline over " + bonus.terms().tree()));
      lines.addAll(new GenerationText(plan).of(generation));
    } else if (bonus instanceof Matching matching) {
      lines.addAll(matching(matching));
    } else if (bonus instanceof Differential differential) {
      lines.add(head(
          bonus,
          "differential",
          "whoever in the upline over " + bonus.terms().tree()
              + " has a higher rate than was paid below, the difference"));
      lines.addAll(new RateText(plan).of(differential.rates()));
      lines.addAll(differences(differential));
    } else if (bonus instanceof Binary binary) {
      lines.add(head(
          bonus,
          "binary",
          "a member on what both its sides hold in " + bonus.terms().tree()));
      lines.addAll(new BinaryText(plan).of(binary));
    }
    lines.addAll(terms(bonus));
    return lines;
  }

  private List<String> matching(Matching matching) {
    List<String> lines = new ArrayList<>();
    String upline = "the upline over " + matching.terms().tree();
    lines.add(matching.code() + " (matching) on money earned in "
        + String.join(", ", matching.of()) + ", after their caps, pays "
        + (matching.walk() instanceof Generation ? "leaders in " + upline : upline + " by level"));
    lines.addAll(
        matching.walk() instanceof Generation generation
            ? new GenerationText(plan).of(generation)
            : levels((Unilevel) matching.walk()));
    return lines;
  }

  private List<String> levels(Unilevel unilevel) {
    List<String> lines = new ArrayList<>(new RateText(plan).levels("levels", unilevel.levels()));
    lines.add(compression(unilevel.compression()));
    return lines;
  }

  static String head(Bonus bonus, String type, String who) {
    return bonus.code() + " (" + type + ") on " + bonus.terms().basis() + " pays " + who;
  }

  private List<String> terms(Bonus bonus) {
    Terms terms = bonus.terms();
    boolean hasRate = !(bonus instanceof Award || bonus instanceof Pool)
        && (!(bonus instanceof Binary binary) || binary.mode() instanceof BinaryMode.Percent);
    List<String> lines = new ArrayList<>();
    PredicateText predicates = new PredicateText(plan);
    lines.add("paid to sellers who meet: " + predicates.of(terms.when()));
    if (terms.bounds().halfWhen() != null) {
      lines.add("half is paid to sellers who meet only: "
          + predicates.of(terms.bounds().halfWhen()));
    }
    if (terms.stopAt() != null) {
      lines.add("stop-at: the walk ends with the first upline, who may still be paid, that meets: "
          + predicates.of(terms.stopAt()));
    }
    lines.addAll(new BoundsText(plan).of(bonus));
    if (plan.pointValue() != Scales.ONE_RATE && hasRate) {
      lines.add(
          terms.basisIsMoney()
              ? "the basis is money: the point-value does not apply"
              : "rate times basis is multiplied by the point-value "
                  + Figures.factor(plan.pointValue()));
    }
    return lines;
  }

  static String compression(Compression compression) {
    return switch (compression) {
      case NONE ->
        "compression = none: the first upline stands at level 1, the next at 2; who does not qualify uses the level up, unpaid";
      case SKIP -> "compression = skip: who does not qualify is invisible and uses no level";
      case SEEK ->
        "compression = seek: each level looks further up for somebody who qualifies and whose list reaches that level";
    };
  }

  private static List<String> differences(Differential differential) {
    return List.of(
        differential.self()
            ? "self = true: the source takes its own rate first"
            : "self = false: the source itself takes no part, its own rate is not covered",
        differential.unqualified() == Unqualified.PASS_UP
            ? "unqualified = pass-up: who does not qualify is invisible"
            : "unqualified = hold: the rate of who does not qualify counts as covered and is lost");
  }
}
