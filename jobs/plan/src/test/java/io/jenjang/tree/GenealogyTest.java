package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GenealogyTest {
  private static final Policies ATTACH = new Policies(
      Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT);
  private static final Policies REJECT =
      new Policies(Policy.REJECT, Policy.REJECT, Policy.REJECT, Policy.ATTACH_TO_ROOT);

  /** Sponsors: 3 over 0 and 1, 0 over 2 and 4. Placement: 0 over 3, 3 over 4; 1 and 2 nowhere. */
  private static List<TreeBuilder.Layout> layouts() {
    return List.of(
        TreeBuilder.build(new int[] {3, 3, 0, -1, 0}),
        TreeBuilder.build(new int[] {-1, -1, -1, 0, 3}));
  }

  @Test
  void theFirstTreeGivesTheNumbersAndTheOthersTranslate() {
    Genealogy genealogy = Genealogy.of(layouts(), List.of(ATTACH, ATTACH));
    assertThat(genealogy.input()).containsExactly(-1, 3, 0, 2, 4, 1);
    assertThat(genealogy.number()).containsExactly(2, 5, 3, 1, 4);
    assertThat(genealogy.idOrder()).containsExactly(0, 4, 1, 3, 5, 2);
    assertThat(genealogy.byNumber(new int[] {10, 11, 12, 13, 14}))
        .containsExactly(0, 13, 10, 12, 14, 11);
    Tree placement = genealogy.trees().get(1);
    assertThat(placement.member(1)).isEqualTo(2);
    assertThat(placement.member(2)).isEqualTo(1);
    assertThat(placement.parent(placement.node(1))).isEqualTo(placement.node(2));
    assertThat(placement.parent(placement.node(5))).isZero();
    assertThat(genealogy.trees().get(0).node(4)).isEqualTo(4);
    assertThat(genealogy.leftOut()).isZero();
  }

  @Test
  void whoIsRejectedGoesWithTheWholeDownlineInEveryTree() {
    List<TreeBuilder.Layout> layouts = List.of(
        TreeBuilder.build(new int[] {-1, TreeBuilder.ORPHAN, 1, 0, 0}),
        TreeBuilder.build(new int[] {-1, -1, -1, 2, 0}));
    Genealogy genealogy = Genealogy.of(layouts, List.of(REJECT, REJECT));
    assertThat(genealogy.input()).containsExactly(-1, 0, 4);
    assertThat(genealogy.number()).containsExactly(1, 0, 0, 0, 2);
    assertThat(genealogy.leftOut()).isEqualTo(3);
    assertThat(genealogy.trees().get(0).size(1)).isEqualTo(2);
    assertThat(genealogy.trees().get(1).size(0)).isEqualTo(3);
    assertThat(genealogy.idOrder()).containsExactly(0, 1, 2);
  }

  @Test
  void aCycleIsRejectedWhole() {
    List<TreeBuilder.Layout> layouts = List.of(TreeBuilder.build(new int[] {-1, 2, 1, 2, 0}));
    Genealogy genealogy = Genealogy.of(layouts, List.of(REJECT));
    assertThat(genealogy.input()).containsExactly(-1, 0, 4);
  }
}
