package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.Placer.Proposal;
import io.jenjang.tree.Placer.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places by hand, against a slow search that looks at everybody, and in trees that are very deep. */
class PlacerTest {
  private static final int MANY = 1_000_000;
  private static final Policies ATTACH = new Policies(
      Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT);
  private static final Placer.Matrix WIDE_3 = new Placer.Matrix(3, Integer.MAX_VALUE);

  /** Members by input index, in the order of their ids; input i is called M and its number of seven digits. */
  private static final class Company {
    final int[] sponsor;
    final int[] placement;
    final int[] joinedOn;
    final short[] leg;
    final Genealogy genealogy;
    final Members members;

    /** @param leg by input index, or null */
    Company(int[] sponsor, int[] placement, int[] joinedOn, int[] leg) {
      this.sponsor = sponsor;
      this.placement = placement;
      this.joinedOn = joinedOn;
      genealogy = Genealogy.of(
          List.of(TreeBuilder.build(sponsor), TreeBuilder.build(placement)),
          List.of(ATTACH, ATTACH));
      int count = sponsor.length;
      int[] start = new int[count + 2];
      byte[] bytes = new byte[8 * count];
      this.leg = leg == null ? null : new short[count + 1];
      for (int member = 1; member <= count; member++) {
        int input = genealogy.input()[member];
        byte[] id = String.format("M%07d", input).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(id, 0, bytes, start[member], 8);
        start[member + 1] = start[member] + 8;
        if (leg != null) {
          this.leg[member] = (short) leg[input];
        }
      }
      byte[] zero = new byte[count + 1];
      int[] none = new int[count + 1];
      String[] empty = {""};
      members = new Members(
          new Ids(bytes, start),
          genealogy.idOrder(),
          zero,
          zero,
          genealogy.byNumber(joinedOn),
          none,
          empty,
          none,
          empty,
          null,
          this.leg);
    }

    List<Proposal> propose(Placer.Rule rule) {
      boolean[] joined = new boolean[sponsor.length + 1];
      for (int member = 1; member < joined.length; member++) {
        int input = genealogy.input()[member];
        joined[member] = placement[input] == TreeBuilder.ROOT && sponsor[input] != TreeBuilder.ROOT;
      }
      return Placer.propose(
          members, genealogy.trees().get(0), genealogy.trees().get(1), joined, rule);
    }

    /** {@code MEMBER under PLACEMENT leg LEG level LEVEL}, by input index. */
    List<String> words(Placer.Rule rule) {
      return propose(rule).stream()
          .map(proposal -> input(proposal.member())
              + (proposal.reason() == null
                  ? " under " + input(proposal.placement()) + " leg " + proposal.leg() + " level "
                      + proposal.level()
                  : " " + proposal.reason()))
          .toList();
    }

    int input(int member) {
      return member == 0 ? -1 : genealogy.input()[member];
    }
  }

  @Test
  void aMatrixFillsLevelByLevelFromTheLeft() {
    // 0 has 1, 2, 3 under it; six join under 0, one under 2
    int[] sponsor = {-1, 0, 0, 0, 0, 0, 0, 0, 2, 0};
    int[] placement = {-1, 0, 0, 0, -1, -1, -1, -1, -1, -1};
    int[] joined = {0, 0, 0, 0, 9, 8, 7, 6, 5, 10};
    assertThat(new Company(sponsor, placement, joined, null).words(WIDE_3))
        .containsExactly(
            "8 under 2 leg 1 level 1",
            "7 under 1 leg 1 level 2",
            "6 under 1 leg 2 level 2",
            "5 under 1 leg 3 level 2",
            "4 under 2 leg 2 level 2",
            "9 under 2 leg 3 level 2");
  }

  @Test
  void gapsOnTheLeftAreFilledFirst() {
    int[] sponsor = {-1, 0, 0, 0, 0};
    int[] placement = {-1, 0, 0, -1, -1};
    int[] legs = {0, 3, 0, 0, 0};
    assertThat(new Company(sponsor, placement, new int[5], legs).words(WIDE_3))
        .containsExactly("3 under 0 leg 2 level 1", "4 under 2 leg 1 level 2");
    int[] right = {0, 2, 3, 0, 0};
    assertThat(new Company(sponsor, placement, new int[5], right).words(WIDE_3))
        .containsExactly("3 under 0 leg 1 level 1", "4 under 3 leg 1 level 2");
  }

  @Test
  void theWeakerLegHasFewerMembers() {
    // 1 (left) has two below it, 2 (right) none
    int[] sponsor = {-1, 0, 0, 1, 1, 0, 0, 0};
    int[] placement = {-1, 0, 0, 1, 1, -1, -1, -1};
    assertThat(new Company(sponsor, placement, new int[8], null).words(new Placer.Binary()))
        .containsExactly(
            "5 under 2 leg 1 level 2", "6 under 2 leg 2 level 2", "7 under 3 leg 1 level 3");
  }

  @Test
  void whoCannotBePlacedIsToldWhy() {
    // 2's sponsor is missing; 3 stands over 4; 6 waits for 5, 5 for 2
    int[] sponsor = {-1, 0, TreeBuilder.ORPHAN, 0, 3, 2, 5, 0, 7};
    int[] placement = {-1, 0, -1, -1, 3, -1, -1, -1, -1};
    int[] joined = {0, 0, 3, 3, 3, 2, 1, 5, 4};
    assertThat(new Company(sponsor, placement, joined, null).words(new Placer.Matrix(1, 2)))
        .containsExactly(
            "2 UNKNOWN_SPONSOR",
            "5 SPONSOR_NOT_PLACED",
            "6 SPONSOR_NOT_PLACED",
            "3 HAS_DOWNLINE",
            "7 under 1 leg 1 level 2",
            "8 under 7 leg 1 level 1");
    assertThat(new Company(sponsor, placement, joined, null).propose(new Placer.Matrix(1, 1)))
        .extracting(Proposal::reason)
        .contains(Reason.MATRIX_FULL);
  }

  @Test
  void aTreeThatIsTooWideIsRefused() {
    int[] sponsor = {-1, 0, 0, 0, 0};
    int[] legs = {0, 1, 1, 9, 0};
    assertThatThrownBy(() -> new Company(sponsor, sponsor, new int[5], null).propose(WIDE_3))
        .isInstanceOfSatisfying(
            JenjangException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessage(
            "members: M0000000 has 4 legs; expected at most 3; mend the placement before others are placed");
    assertThatThrownBy(() ->
            new Company(sponsor, new int[] {-1, 0, 0, 0, -1}, new int[5], legs).propose(WIDE_3))
        .hasMessage(
            "members: M0000002 has placement_leg 1 under M0000000, as M0000001 has; mend the placement before others are placed"
                + System.lineSeparator()
                + "members: M0000003 has placement_leg 9; expected at most 3; mend the placement before others are placed");
  }

  @Test
  void theSlowSearchComesToTheSame() {
    for (int seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      int width = 1 + random.nextInt(3);
      boolean binary = random.nextBoolean();
      Company company = random(random, binary ? 2 : width);
      int depth = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4);
      Placer.Rule rule = binary ? new Placer.Binary() : new Placer.Matrix(width, depth);
      SlowPlaces slow = new SlowPlaces(company, rule);
      for (Proposal proposal : company.propose(rule)) {
        assertThat(slow.next(company, proposal))
            .as("seed %d, %s", seed, proposal)
            .isTrue();
      }
    }
  }

  /** Half of them placed at random, the rest new; sponsors stand anywhere. */
  private static Company random(Random random, int width) {
    int count = 2 + random.nextInt(40);
    int[] sponsor = new int[count];
    int[] placement = new int[count];
    int[] legs = new int[count];
    boolean[][] taken = new boolean[count][width + 1];
    int placed = 1 + random.nextInt(count - 1);
    sponsor[0] = placement[0] = -1;
    int[] joined = new int[count];
    for (int i = 1; i < count; i++) {
      sponsor[i] = random.nextInt(i);
      joined[i] = random.nextInt(5);
      placement[i] = -1;
      for (int tries = 0; i < placed && placement[i] < 0; tries++) {
        int above = random.nextInt(i);
        int leg = 1 + random.nextInt(width);
        if (!taken[above][leg]) {
          taken[above][leg] = true;
          placement[i] = above;
          legs[i] = leg;
        }
      }
    }
    return new Company(sponsor, placement, joined, legs);
  }

  /** Looks at everybody under the sponsor, each time anew. */
  private static final class SlowPlaces {
    private final int[][] legs;
    private final Placer.Rule rule;
    private final int width;

    SlowPlaces(Company company, Placer.Rule rule) {
      this.rule = rule;
      this.width = rule instanceof Placer.Matrix matrix ? matrix.width() : 2;
      legs = new int[company.sponsor.length][width];
      for (int[] one : legs) {
        Arrays.fill(one, -1);
      }
      for (int i = 0; i < legs.length; i++) {
        if (company.placement[i] >= 0) {
          legs[company.placement[i]][company.leg[company.genealogy.number()[i]] - 1] = i;
        }
      }
    }

    /** Whether a proposal is right; then it is carried out. */
    boolean next(Company company, Proposal proposal) {
      int sponsor = company.input(proposal.sponsor());
      int[] place = rule instanceof Placer.Matrix matrix
          ? levelByLevel(sponsor, matrix.depth())
          : weaker(sponsor);
      if (proposal.reason() != null) {
        return proposal.reason() == Reason.MATRIX_FULL && place == null
            || proposal.reason() == Reason.SPONSOR_NOT_PLACED;
      }
      boolean right = place != null
          && place[0] == company.input(proposal.placement())
          && place[1] == proposal.leg()
          && place[2] == proposal.level();
      legs[company.input(proposal.placement())][proposal.leg() - 1] =
          company.input(proposal.member());
      return right;
    }

    private int[] levelByLevel(int sponsor, int depth) {
      Deque<int[]> queue = new ArrayDeque<>(List.of(new int[] {sponsor, 1}));
      while (!queue.isEmpty()) {
        int[] at = queue.poll();
        for (int leg = 0; at[1] <= depth && leg < width; leg++) {
          if (legs[at[0]][leg] < 0) {
            return new int[] {at[0], leg + 1, at[1]};
          }
        }
        for (int below : legs[at[0]]) {
          if (at[1] < depth) {
            queue.add(new int[] {below, at[1] + 1});
          }
        }
      }
      return null;
    }

    private int[] weaker(int sponsor) {
      int at = sponsor;
      for (int level = 1; ; level++) {
        int leg = size(legs[at][1]) < size(legs[at][0]) ? 1 : 0;
        if (legs[at][leg] < 0) {
          return new int[] {at, leg + 1, level};
        }
        at = legs[at][leg];
      }
    }

    private int size(int member) {
      if (member < 0) {
        return 0;
      }
      List<Integer> all = new ArrayList<>(List.of(member));
      for (int i = 0; i < all.size(); i++) {
        for (int below : legs[all.get(i)]) {
          if (below >= 0) {
            all.add(below);
          }
        }
      }
      return all.size();
    }
  }

  /** A chain of very many, under whose lowest, middle and topmost many more join. Whoever climbed it for each would not come to an end. */
  @Test
  void aChainOfAMillion() {
    int old = MANY - 50_000;
    int[] sponsor = new int[MANY];
    int[] placement = new int[MANY];
    for (int i = 0; i < MANY; i++) {
      boolean isOld = i < old;
      int[] three = {0, old / 2, old - 1};
      sponsor[i] = isOld ? i - 1 : three[i % 3];
      placement[i] = isOld ? i - 1 : -1;
    }
    Company company = new Company(sponsor, placement, new int[MANY], null);
    List<Proposal> weaker = company.propose(new Placer.Binary());
    assertThat(weaker).hasSize(MANY - old).allMatch(proposal -> proposal.reason() == null);
    List<Proposal> matrix = company.propose(new Placer.Matrix(2, Integer.MAX_VALUE));
    assertThat(matrix).hasSize(MANY - old).allMatch(proposal -> proposal.reason() == null);
    assertThat(company.propose(new Placer.Matrix(1, 5)))
        .filteredOn(proposal -> proposal.reason() == null)
        .hasSize(5);
  }
}
