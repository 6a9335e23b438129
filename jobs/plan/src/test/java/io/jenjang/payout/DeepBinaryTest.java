package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.WideSum;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A million members on one leg, in a full tree, and all right below one: what is legal costs a few passes, what is not is told at once. Who climbed from every
 * source, or added every downline up anew, would not come to an end here.
 */
class DeepBinaryTest {
  private static final int MEMBERS = (1 << 20) - 1;
  private static final int ID_LENGTH = 7;
  private static final long VOLUME = 10_000;
  private static final Plan PLAN = PlanReader.read("deep", """
          plan {
            id = deep, version = 1, effective-from = 2026-01-01, currency = USD
            calendar { every = month, zone = UTC }
            trees = [sponsor]
            volumes { pv { sum = qv } }
            bonuses = [ {
              code = pairs, type = binary, basis = pv, tree = sponsor, mode = cycle, pair = [1, 1], amount = 1
              own-volume = weaker-leg, carry-expires = 2
            } ]
          }
          """);

  @Test
  void oneLeg() {
    int[] parent = new int[MEMBERS + 1];
    int[] size = new int[MEMBERS + 1];
    for (int node = 1; node <= MEMBERS; node++) {
      parent[node] = node - 1;
      size[node] = MEMBERS + 1 - node;
    }
    Outcome outcome = Engine.compute(period(parent, size));
    // one's own volume is all that stands on the other side, and the last one has nothing else
    assertThat(outcome.totals()[0]).isEqualTo((MEMBERS - 1) * 100L);
    check(outcome);
  }

  @Test
  void fullTree() {
    int[] parent = new int[MEMBERS + 1];
    int[] size = new int[MEMBERS + 1];
    size[1] = MEMBERS;
    for (int node = 1; node <= MEMBERS; node++) {
      int half = (size[node] - 1) / 2;
      if (half > 0) {
        parent[node + 1] = node;
        size[node + 1] = half;
        parent[node + 1 + half] = node;
        size[node + 1 + half] = half;
      }
    }
    Outcome outcome = Engine.compute(period(parent, size));
    // with both sides the same a member's own volume matches nothing: everybody is paid on one leg
    long legs = 0;
    for (int node = 1; node <= MEMBERS; node++) {
      legs += (size[node] - 1) / 2;
    }
    assertThat(outcome.totals()[0]).isEqualTo(legs * 100L);
    check(outcome);
  }

  @Test
  void allBelowOneIsNoBinaryTree() {
    int[] parent = new int[MEMBERS + 1];
    int[] size = new int[MEMBERS + 1];
    Arrays.fill(parent, 2, parent.length, 1);
    Arrays.fill(size, 2, size.length, 1);
    size[1] = MEMBERS;
    Period star = period(parent, size);
    assertThatThrownBy(() -> Engine.compute(star))
        .isInstanceOfSatisfying(
            JenjangException.class,
            stopped -> assertThat(stopped.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessage(
            "members: 0000001 has 1048574 legs in the sponsor tree: 0000002, 0000003, 0000004 and 1048571 more; "
                + "a binary bonus pays on two; place the others elsewhere");
  }

  private static void check(Outcome outcome) {
    BinaryBook book = outcome.payments().get(0).legs();
    for (int side = 0; side < 2; side++) {
      WideSum in = new WideSum();
      WideSum out = new WideSum();
      for (int member = 1; member <= MEMBERS; member++) {
        List<LegAccount> sides = book.of(member);
        if (!sides.isEmpty()) {
          LegAccount account = sides.get(side);
          in.add(account.added());
          out.add(account.matched());
          out.add(account.carriedOut());
          out.add(account.flushed());
        }
      }
      assertThat(in.value()).isEqualTo(book.added(side));
      assertThat(out.value()).isEqualTo(book.added(side));
    }
    assertThat(outcome.theoretical()[0]).isEqualTo(outcome.totals()[0]);
  }

  private static Period period(int[] parent, int[] size) {
    int[] depth = new int[parent.length];
    for (int node = 1; node < depth.length; node++) {
      depth[node] = depth[parent[node]] + 1;
    }
    size[0] = parent.length;
    long[] volume = new long[parent.length];
    Arrays.fill(volume, 1, volume.length, VOLUME);
    LocalDate first = LocalDate.of(2026, 10, 1);
    return new Period(
        PLAN,
        new PeriodWindow("2026-10", first, first.plusDays(30), 0, 1),
        members(),
        List.of(new Tree(parent, size, depth, null, null)),
        new long[][] {volume},
        new int[0][],
        new Period.History(new byte[parent.length], new long[1][], new byte[0][]),
        Period.Overrides.NONE);
  }

  private static Members members() {
    StringBuilder ids = new StringBuilder(MEMBERS * ID_LENGTH);
    int[] start = new int[MEMBERS + 2];
    int[] order = new int[MEMBERS + 1];
    for (int member = 1; member <= MEMBERS; member++) {
      String id = Integer.toString(member);
      ids.append("0".repeat(ID_LENGTH - id.length())).append(id);
      start[member + 1] = ids.length();
      order[member] = member;
    }
    int[] none = new int[MEMBERS + 1];
    String[] empty = {""};
    Ids packed = new Ids(ids.toString().getBytes(StandardCharsets.UTF_8), start);
    byte[] zeros = new byte[MEMBERS + 1];
    return new Members(packed, order, zeros, zeros, none, none, empty, none, empty);
  }
}
