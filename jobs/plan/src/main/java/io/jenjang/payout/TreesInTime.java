package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Crossing;
import io.jenjang.tree.PassUp;
import java.util.ArrayList;
import java.util.List;

/**
 * What the past of a plan's trees takes with {@code as-of = sale}.
 *
 * @param names of the trees whose places are known before anything is judged: those of the plan, then the coded ones
 * @param passUps the coded ones
 * @param crossings rolled-up volumes that go up another tree than the one they were rolled up in
 */
public record TreesInTime(List<String> names, List<PassUp> passUps, List<Crossing> crossings) {
  /** Of a plan. */
  public static TreesInTime of(Plan plan) {
    List<String> names = new ArrayList<>(plan.trees());
    List<PassUp> passUps = new ArrayList<>();
    for (Derivation derivation : plan.derived()) {
      if (derivation instanceof Derivation.PassUp passUp) {
        names.add(passUp.name());
        passUps.add(new PassUp(plan.trees().indexOf(passUp.from()), passUp.passUp()));
      }
    }
    List<Crossing> crossings = new ArrayList<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Rolled rolled) {
        int below = place(plan, names, rolled.tree());
        walked(plan, rolled.name()).stream()
            .map(tree -> place(plan, names, tree))
            .filter(of -> of != below)
            .forEach(of -> crossings.add(new Crossing(below, of)));
      }
    }
    return new TreesInTime(
        List.copyOf(names), List.copyOf(passUps), crossings.stream().distinct().toList());
  }

  /** The place of a tree among the names; -1 for a derived tree of those who are kept. */
  int indexOf(String tree) {
    return names.indexOf(tree);
  }

  /** The tree itself, or the one whose members are kept. */
  private static int place(Plan plan, List<String> names, String tree) {
    return plan.derived().stream()
        .filter(derived -> derived.name().equals(tree))
        .filter(Derivation.Compressed.class::isInstance)
        .map(derived -> names.indexOf(derived.from()))
        .findFirst()
        .orElse(names.indexOf(tree));
  }

  /** Trees that a volume goes up. */
  private static List<String> walked(Plan plan, String volume) {
    List<String> trees = new ArrayList<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Group group && isMadeOf(plan, group.of(), volume)) {
        trees.add(group.tree());
      }
    }
    for (Bonus bonus : plan.bonuses()) {
      if (volume.equals(bonus.terms().basis()) && !(bonus instanceof Bonus.Personal)) {
        trees.add(bonus.terms().tree());
      }
    }
    return trees;
  }

  private static boolean isMadeOf(Plan plan, String name, String volume) {
    Quantity quantity = plan.quantities().get(plan.quantityIndex(name));
    return name.equals(volume)
        || quantity instanceof Quantity.Over over && over.of().equals(volume);
  }
}
