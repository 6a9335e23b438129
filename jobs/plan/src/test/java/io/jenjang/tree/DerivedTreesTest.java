package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedTreesTest {
  private static final Policies ATTACH = new Policies(
      Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT);

  /** 1 over 2 and 5, 2 over 3 and 4. */
  private static Tree tree() {
    return Genealogy.of(List.of(TreeBuilder.build(new int[] {-1, 0, 1, 1, 0})), List.of(ATTACH))
        .trees()
        .get(0);
  }

  @Test
  void whoIsTakenOutIsReplacedByTheDownline() {
    DerivedTree derived =
        DerivedTrees.compress(tree(), new boolean[] {false, true, false, true, true, false});
    assertThat(derived.tree().parents()).containsExactly(0, 0, 1, 1);
    assertThat(derived.tree().sizes()).containsExactly(4, 3, 1, 1);
    assertThat(derived.tree().depths()).containsExactly(0, 1, 2, 2);
    assertThat(derived.tree().node(4)).isEqualTo(3);
    assertThat(derived.tree().node(2)).isZero();
    assertThat(derived.tree().member(2)).isEqualTo(3);
    assertThat(derived.home()).containsExactly(0, 1, 1, 2, 3, 1);
  }

  @Test
  void withoutAKeptUplineTheCompanyIsTheHome() {
    DerivedTree derived =
        DerivedTrees.compress(tree(), new boolean[] {false, false, true, false, false, false});
    assertThat(derived.tree().parents()).containsExactly(0, 0);
    assertThat(derived.home()).containsExactly(0, 0, 1, 1, 1, 0);
  }
}
