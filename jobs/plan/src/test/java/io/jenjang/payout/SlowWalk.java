package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of a bonus from the definitions: one parent at a time, source after source. Knows no pointers. */
final class SlowWalk {
  /** One line, as {@link Payment.LineSink} takes it. */
  record Line(
      int earner, int source, int level, int paidLevel, long basis, long rate, long amount) {}

  private final RandomScene scene;
  private final List<Line> lines = new ArrayList<>();

  private SlowWalk(RandomScene scene) {
    this.scene = scene;
  }

  static List<Line> lines(RandomScene scene, Bonus bonus) {
    SlowWalk walk = new SlowWalk(scene);
    for (int source = 1; source <= scene.members; source++) {
      if (scene.sources.basis()[source] != 0) {
        if (bonus instanceof Bonus.Unilevel unilevel) {
          walk.levels(unilevel, source);
        } else if (bonus instanceof Bonus.Generation generation) {
          walk.generations(generation, source);
        } else {
          walk.differences((Bonus.Differential) bonus, source);
        }
      }
    }
    walk.lines.sort(Comparator.comparingInt(Line::earner).thenComparingInt(Line::source));
    return walk.lines;
  }

  /** The uplines of a source as nodes of the tree, the nearest first, up to where the walk ends. */
  private List<Integer> uplines(int source) {
    List<Integer> uplines = new ArrayList<>();
    int node = scene.tree.node(source);
    while (node != 0 && scene.tree.parent(node) != 0) {
      node = scene.tree.parent(node);
      uplines.add(node);
      if (scene.entitlement.ends(node)) {
        break;
      }
    }
    return uplines;
  }

  private void levels(Bonus.Unilevel bonus, int source) {
    List<Integer> uplines = uplines(source);
    int at = 0;
    for (int level = 1; level <= bonus.depth(); level++) {
      while (at < uplines.size() && passes(bonus, uplines.get(at), level)) {
        at++;
      }
      if (at < uplines.size()) {
        int node = uplines.get(at++);
        List<Long> list = bonus.levels().get(scene.rank[scene.tree.member(node)]);
        if (scene.entitlement.mayEarn(node) && level <= list.size()) {
          pay(node, source, at, level, list.get(level - 1));
        }
      }
    }
  }

  private boolean passes(Bonus.Unilevel bonus, int node, int level) {
    List<Long> list = bonus.levels().get(scene.rank[scene.tree.member(node)]);
    return switch (bonus.compression()) {
      case NONE -> false;
      case SKIP -> !scene.entitlement.mayEarn(node);
      case SEEK -> !scene.entitlement.mayEarn(node) || list.size() < level;
    };
  }

  private void generations(Bonus.Generation bonus, int source) {
    List<Integer> walk = new ArrayList<>(List.of(scene.walkTree.node(source)));
    walk.addAll(uplines(source));
    int generation = bonus.nearest() == Bonus.Nearest.FIRST ? 1 : 0;
    for (int distance = bonus.from() == Bonus.From.SELF ? 0 : 1;
        distance < walk.size();
        distance++) {
      int node = walk.get(distance);
      boolean paid = scene.entitlement.mayEarn(node);
      if (scene.isLeader(node)
          && (paid || bonus.unqualifiedLeader() == Bonus.UnqualifiedLeader.COUNTS)) {
        List<Long> list = bonus.generations().get(scene.rank[scene.walkTree.member(node)]);
        if (paid && generation > 0 && generation <= list.size()) {
          pay(node, source, distance, generation, list.get(generation - 1));
        }
        generation++;
      }
    }
  }

  private void differences(Bonus.Differential bonus, int source) {
    List<Integer> walk = new ArrayList<>(List.of(scene.walkTree.node(source)));
    walk.addAll(uplines(source));
    long covered = 0;
    int place = 0;
    for (int distance = bonus.self() ? 0 : 1; distance < walk.size(); distance++) {
      int node = walk.get(distance);
      long rate = RandomScene.rateOf(scene.step[node]);
      boolean paid = scene.entitlement.mayEarn(node);
      if (rate > covered && (paid || bonus.unqualified() == Bonus.Unqualified.HOLD)) {
        if (paid) {
          pay(node, source, distance, ++place, rate - covered);
        }
        covered = rate;
      }
    }
  }

  private void pay(int node, int source, int level, int paidLevel, long rate) {
    if (rate != 0) {
      long basis = scene.sources.basis()[source];
      long amount = RandomScene.multiplier(rate).amount(basis);
      int earner = scene.walkTree.member(node);
      lines.add(new Line(earner, source, level, paidLevel, basis, rate, amount));
    }
  }
}
