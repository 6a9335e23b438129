package io.jenjang.oracle;

import io.jenjang.oracle.UnilevelOracle.Upline;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Compression;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code generation}: the leaders on the walk of every source, one after another; then the guarantee.
 *
 * <p>Readings, besides those of {@link UnilevelOracle}:
 * <ul>
 *   <li>With {@code from = self} the source stands on its own walk, as somebody with whom no walk ends.
 *   <li>An invisible leader misses the generation that is open when the walk goes by, if its place among all leaders is one that the bonus pays. While the owner of
 *       the group is looked for nothing is missed.
 *   <li>A generation that a leader with a shorter list uses up is that one's LEVEL_TOO_DEEP.
 * </ul>
 */
final class GenerationOracle {
  private final Bonus.Generation bonus;
  private final Walk walk;
  /** Says what becomes of a level once it is known who stands there. */
  private final UnilevelOracle levels;

  private GenerationOracle(Bonus.Generation bonus, Walk walk) {
    this.bonus = bonus;
    this.walk = walk;
    this.levels = new UnilevelOracle(
        new Bonus.Unilevel(bonus.terms(), bonus.generations(), Compression.NONE), walk);
  }

  static BonusOutcome pay(Bonus.Generation bonus, Walk walk) {
    return pay(bonus, List.of(walk)).get(0);
  }

  /** @param walks slice by slice, the last one that of the close */
  static List<BonusOutcome> pay(Bonus.Generation bonus, List<Walk> walks) {
    for (Walk walk : walks) {
      GenerationOracle oracle = new GenerationOracle(bonus, walk);
      walk.sources().forEach(oracle::pay);
    }
    if (bonus.guarantee() != null) {
      new GuaranteeOracle(bonus, walks).pay();
    }
    return walks.stream().map(Walk::outcome).toList();
  }

  private void pay(String source) {
    List<Upline> leaders = leaders(bonus, walk, source);
    int next = 0;
    for (int generation = first(bonus); generation <= levels.deepest(); generation++) {
      List<Upline> passed = new ArrayList<>();
      while (next < leaders.size() && !counts(bonus, walk, leaders.get(next).member())) {
        passed.add(leaders.get(next++));
      }
      Upline payee = next < leaders.size() ? leaders.get(next++) : null;
      if (generation == 0) {
        continue;
      }
      walk.expect(walk.amount(walk.basis(source), levels.worth(generation)));
      if (payee == null) {
        levels.nobody(source, generation, passed);
      } else {
        levels.offer(source, generation, payee, passed);
      }
    }
  }

  static int first(Bonus.Generation bonus) {
    return bonus.nearest() == Bonus.Nearest.FIRST ? 1 : 0;
  }

  /** All leaders on the walk of a source, the nearest first. */
  static List<Upline> leaders(Bonus.Generation bonus, Walk walk, String source) {
    List<String> all = new ArrayList<>(List.of(source));
    all.addAll(walk.uplines(source));
    List<Upline> leaders = new ArrayList<>();
    for (int distance = bonus.from() == Bonus.From.SELF ? 0 : 1;
        distance < all.size();
        distance++) {
      if (walk.meets(bonus.leader(), all.get(distance))) {
        leaders.add(new Upline(all.get(distance), distance, first(bonus) + leaders.size()));
      }
    }
    return leaders;
  }

  /** Whether a leader uses a generation up. */
  static boolean counts(Bonus.Generation bonus, Walk walk, String leader) {
    return bonus.unqualifiedLeader() == Bonus.UnqualifiedLeader.COUNTS || walk.qualifies(leader);
  }
}
