package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.JenjangException;
import io.jenjang.tree.Policy;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many threads put the members in order, they come out the same, and so does what is wrong with them. */
class MembersThreadsIT {
  private static final int MEMBERS = 3_000;
  private static final int NOBODY = -1;

  @TempDir
  private Path folder;

  private String read(int threads, Policy policy, String members) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> told(policy, members)).join();
    } finally {
      pool.shutdown();
    }
  }

  private String told(Policy policy, String members) {
    IntakeMonth month = new IntakeMonth(folder)
        .trees("sponsor, placement")
        .policies(policy)
        .file("sales.csv", "sale_id,member_id,paid_at,cv\n")
        .file("members.csv", members);
    try {
      return MemberNightsIT.everything(month.read());
    } catch (JenjangException e) {
      return e.code() + " " + e.getMessage();
    }
  }

  private static String members(
      Random random, IntUnaryOperator sponsor, IntUnaryOperator placement) {
    StringBuilder rows =
        new StringBuilder("member_id,sponsor_id,placement_id,status,joined_on,country,market\n");
    for (int i = 0; i < MEMBERS; i++) {
      String id = name(i);
      rows.append(id)
          .append(',')
          .append(name(sponsor.applyAsInt(i)))
          .append(',')
          .append(name(placement.applyAsInt(i)))
          .append(random.nextInt(9) == 0 ? ",suspended" : ",active")
          .append(",2020-01-0")
          .append(1 + random.nextInt(9))
          .append(random.nextBoolean() ? ",ID" : ",MY")
          .append(",M")
          .append(random.nextInt(5))
          .append('\n');
    }
    return rows.toString();
  }

  /** Scattered, so that members do not come in the order of their ids; from {@link #MEMBERS} on those who are not in the file. */
  private static String name(int i) {
    return i < 0 ? "" : "M" + (i < MEMBERS ? i * 7919L % MEMBERS : i);
  }

  private void assertSame(String members) {
    for (Policy policy : Policy.values()) {
      String alone = read(1, policy, members);
      assertThat(read(2, policy, members)).isEqualTo(alone);
      assertThat(read(5, policy, members)).isEqualTo(alone);
    }
  }

  @Test
  void anyTrees() {
    Random random = new Random(1);
    assertSame(members(random, i -> i == 0 ? NOBODY : random.nextInt(i), i -> (i - 1) / 2));
  }

  @Test
  void aChainAndAStar() {
    assertSame(members(new Random(2), i -> i - 1, i -> i == 0 ? NOBODY : 0));
  }

  @Test
  void severalRootsMissingUplinesAndCycles() {
    Random random = new Random(3);
    assertSame(members(
        random,
        i -> random.nextInt(MEMBERS + 40) - 20,
        i -> i % 100 == 0 ? NOBODY : random.nextInt(i)));
  }
}
