package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payments over random trees: lines against a slow walk, sums against lines, and theoretical = paid + unpaid. */
class PaymentTest {
  private static final int SEEDS = 3_000;

  @ParameterizedTest
  @EnumSource
  void levelsArePaidAsTheDefinitionSays(Bonus.Compression compression) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomScene scene = new RandomScene(seed);
      Bonus.Unilevel bonus = scene.unilevel(compression);
      check(seed, scene, bonus, scene.payment(bonus));
    }
  }

  @ParameterizedTest
  @EnumSource
  void differencesArePaidAsTheDefinitionSays(Bonus.Unqualified unqualified) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomScene scene = new RandomScene(seed);
      Bonus.Differential bonus = scene.differential(unqualified);
      check(seed, scene, bonus, scene.payment(bonus));
    }
  }

  @ParameterizedTest
  @EnumSource
  void generationsFromTheUplineArePaidAsTheDefinitionSays(Bonus.Nearest nearest) {
    generations(nearest, Bonus.From.UPLINE);
  }

  @ParameterizedTest
  @EnumSource
  void generationsFromTheSourceArePaidAsTheDefinitionSays(Bonus.Nearest nearest) {
    generations(nearest, Bonus.From.SELF);
  }

  private static void generations(Bonus.Nearest nearest, Bonus.From from) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomScene scene = new RandomScene(seed);
      Bonus.Generation bonus = scene.generation(nearest, from);
      check(seed, scene, bonus, scene.payment(bonus));
    }
  }

  private static void check(long seed, RandomScene scene, Bonus bonus, Payment payment) {
    List<SlowWalk.Line> lines = lines(scene, payment);
    assertThat(lines).as("lines of seed %d", seed).isEqualTo(SlowWalk.lines(scene, bonus));
    long[] sums = new long[scene.members + 1];
    lines.forEach(line -> sums[line.earner()] += line.amount());
    long[] earned = new long[scene.members + 1];
    payment.earn(earned);
    assertThat(earned).as("earned of seed %d", seed).isEqualTo(sums);
    identity(seed, scene, payment, lines);
  }

  private static List<SlowWalk.Line> lines(RandomScene scene, Payment payment) {
    List<SlowWalk.Line> lines = new ArrayList<>();
    for (int member = 1; member <= scene.members; member++) {
      int earner = member;
      payment.lines(
          earner, (SourceLines) (source, level, paidLevel, basis, rate, multiplier, amount) ->
              lines.add(new SlowWalk.Line(earner, source, level, paidLevel, basis, rate, amount)));
    }
    return lines;
  }

  private static void identity(
      long seed, RandomScene scene, Payment payment, List<SlowWalk.Line> lines) {
    long[] sum = {lines.stream().mapToLong(SlowWalk.Line::amount).sum()};
    for (int source = 0; source <= scene.members; source++) {
      payment.unpaid(
          source, (member, from, level, paidLevel, basis, rate, amount, reason, wentTo) -> {
            assertThat(amount).as("seed %d, an empty refusal", seed).isNotZero();
            if (wentTo == 0) {
              sum[0] += amount;
            } else {
              assertThat(lines)
                  .as("seed %d: level %d of %d went to %d", seed, paidLevel, from, wentTo)
                  .anyMatch(line -> line.earner() == wentTo
                      && line.source() == from
                      && line.paidLevel() == paidLevel);
            }
          });
    }
    assertThat(sum[0]).as("paid + unpaid of seed %d", seed).isEqualTo(payment.theoretical());
  }

  @Test
  void paysTheSameAfterATripToAnotherMachine() throws IOException, ClassNotFoundException {
    for (long seed = 0; seed < 50; seed++) {
      RandomScene scene = new RandomScene(seed);
      for (Payment payment : everyKind(scene)) {
        List<SlowWalk.Line> before = lines(scene, payment);
        assertThat(lines(scene, copy(payment))).as("seed %d", seed).isEqualTo(before);
      }
    }
  }

  private static List<Payment> everyKind(RandomScene scene) {
    return List.of(
        scene.payment(scene.unilevel(Bonus.Compression.SEEK)),
        scene.payment(scene.unilevel(Bonus.Compression.SKIP)),
        scene.payment(scene.generation(Bonus.Nearest.OWNER, Bonus.From.SELF)),
        scene.payment(scene.differential(Bonus.Unqualified.HOLD)));
  }

  private static Payment copy(Payment payment) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(payment);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Payment) in.readObject();
    }
  }

  @Test
  void givesSeveralThreadsTheSameLines() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (long seed = 0; seed < 50; seed++) {
        RandomScene scene = new RandomScene(seed);
        for (Payment payment : everyKind(scene)) {
          Callable<List<SlowWalk.Line>> task = () -> lines(scene, payment);
          for (Future<List<SlowWalk.Line>> found :
              threads.invokeAll(List.of(task, task, task, task))) {
            assertThat(found.get()).as("seed %d", seed).isEqualTo(lines(scene, payment));
          }
        }
      }
    } finally {
      threads.shutdown();
    }
  }
}
