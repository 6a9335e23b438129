package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.tree.Finding;
import io.jenjang.tree.Genealogy;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import io.jenjang.tree.Tree;
import io.jenjang.tree.TreeBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hierarchies with cycles, orphans and second roots, laid out by the engine and by looking at every member's chain. */
class GenealogyAgainstOracleTest {
  private static final int SEEDS = 3000;

  @Test
  void everybodyStandsWhereTheChainSays() {
    Seeds.of(SEEDS).forEach(seed -> {
      Dice dice = new Dice(seed);
      int size = dice.between(1, dice.chance(90) ? 15 : 120);
      List<BrokenTree> broken = new ArrayList<>(List.of(BrokenTree.of(dice, size)));
      if (dice.chance(60)) {
        broken.add(BrokenTree.of(dice, size));
      }
      List<Policies> policies = broken.stream().map(tree -> policies(dice)).toList();
      List<TreeBuilder.Layout> layouts = broken.stream()
          .map(tree -> TreeBuilder.build(
              tree.given().stream().mapToInt(Integer::intValue).toArray()))
          .toList();
      String name = "seed " + seed + " (rerun it alone with -Djenjang.seed=" + seed + ") " + broken
          + policies;
      for (int i = 0; i < broken.size(); i++) {
        findings(broken.get(i), layouts.get(i), name);
      }
      compare(broken, leftOut(broken, policies), Genealogy.of(layouts, policies), name);
    });
  }

  private static Policies policies(Dice dice) {
    List<Policy> either = List.of(Policy.REJECT, Policy.ATTACH_TO_ROOT);
    return new Policies(dice.pick(either), dice.pick(either), dice.pick(either), dice.pick(either));
  }

  private static void findings(BrokenTree tree, TreeBuilder.Layout layout, String name) {
    for (Finding.Kind kind : Finding.Kind.values()) {
      Set<Integer> found = layout.findings().stream()
          .filter(finding -> finding.kind() == kind)
          .flatMap(finding -> Arrays.stream(finding.members()).boxed())
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found).as(kind + ", " + name).isEqualTo(tree.wrong(kind));
    }
  }

  /** Who is rejected in one tree is out of all, and so is everybody below, until nobody is added any more. */
  private static Set<Integer> leftOut(List<BrokenTree> trees, List<Policies> policies) {
    Set<Integer> out = new TreeSet<>();
    for (int i = 0; i < trees.size(); i++) {
      out.addAll(trees.get(i).rejected(policies.get(i)));
    }
    int before = -1;
    while (before != out.size()) {
      before = out.size();
      for (BrokenTree tree : trees) {
        IntStream.range(0, tree.given().size())
            .filter(member -> out.contains(tree.upline(member)))
            .forEach(out::add);
      }
    }
    return out;
  }

  private static void compare(
      List<BrokenTree> broken, Set<Integer> out, Genealogy genealogy, String name) {
    assertThat(genealogy.leftOut()).as(name).isEqualTo(out.size());
    for (int i = 0; i < broken.size(); i++) {
      Tree tree = genealogy.trees().get(i);
      for (int member = 0; member < broken.get(i).given().size(); member++) {
        int number = genealogy.number()[member];
        assertThat(number == 0)
            .as("member " + member + " out, " + name)
            .isEqualTo(out.contains(member));
        if (number != 0) {
          int above = tree.parent(tree.node(number));
          int upline = above == 0 ? -1 : genealogy.input()[tree.member(above)];
          assertThat(upline)
              .as("upline of " + member + ", " + name)
              .isEqualTo(broken.get(i).upline(member));
        }
      }
      preOrder(tree, genealogy, name);
    }
  }

  /** A parent before its children, a downline in one piece, siblings by id. */
  private static void preOrder(Tree tree, Genealogy genealogy, String name) {
    int[] size = new int[tree.nodes()];
    for (int node = tree.nodes() - 1; node > 0; node--) {
      size[node]++;
      size[tree.parent(node)] += size[node];
      assertThat(tree.parent(node)).as(name).isLessThan(node);
      assertThat(tree.depth(node)).as(name).isEqualTo(tree.depth(tree.parent(node)) + 1);
      int next = node + size[node];
      if (next < tree.nodes() && tree.parent(next) == tree.parent(node)) {
        assertThat(genealogy.input()[tree.member(node)])
            .as(name)
            .isLessThan(genealogy.input()[tree.member(next)]);
      }
      assertThat(tree.size(node)).as(name).isEqualTo(size[node]);
    }
  }
}
