package io.jenjang.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work on ranges of indexes, which all processors take one after another. Ranges are the same ones whatever the number of processors; so is what comes of
 * them, as long as no range needs another one.
 */
public final class Ranges {
  /** A window is worth handing out. */
  private static final int SIZE = Windows.SIZE;

  private Ranges() {}

  /** What is done with the indexes of a range, {@code to} not among them. */
  @FunctionalInterface
  public interface Work {
    void over(int from, int to);
  }

  /** What a range comes to. */
  @FunctionalInterface
  public interface Sum<T> {
    T of(int from, int to);
  }

  /** What is done with the indexes of a range, {@code to} not among them, and with what it came to before. */
  @FunctionalInterface
  public interface Further<T> {
    void over(T found, int from, int to);
  }

  /** Whether something holds in a range. */
  @FunctionalInterface
  public interface Claim {
    boolean holds(int from, int to);
  }

  /** Does all ranges from one index up to another; what the work throws comes out here. */
  public static void each(int from, int to, Work work) {
    inTurn(count(from, to), range -> work.over(start(from, range), end(from, to, range)));
  }

  /** What every range comes to, in their order. */
  public static <T> List<T> map(int from, int to, Sum<T> sum) {
    @SuppressWarnings("unchecked")
    T[] found = (T[]) new Object[count(from, to)];
    inTurn(found.length, range -> found[range] = sum.of(start(from, range), end(from, to, range)));
    return List.of(found);
  }

  /** Does all ranges again, each with what {@link #map} from and up to the same indexes found there. */
  public static <T> void each(int from, int to, List<T> found, Further<T> work) {
    inTurn(
        count(from, to),
        range -> work.over(found.get(range), start(from, range), end(from, to, range)));
  }

  /** Whether something holds in every range; ranges that nobody has begun are left out once it does not in one. */
  public static boolean all(int from, int to, Claim claim) {
    AtomicInteger broken = new AtomicInteger();
    each(from, to, (first, end) -> {
      if (broken.get() == 0 && !claim.holds(first, end)) {
        broken.set(1);
      }
    });
    return broken.get() == 0;
  }

  private static int count(int from, int to) {
    return (int) (((long) to - from + SIZE - 1) / SIZE);
  }

  private static int start(int from, int range) {
    return from + range * SIZE;
  }

  private static int end(int from, int to, int range) {
    return (int) Math.min(to, (long) start(from, range) + SIZE);
  }

  /** The caller works too: it never waits for threads that have other things to do. */
  static void inTurn(int ranges, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    Runnable turns = () -> {
      for (int range = next.getAndIncrement(); range < ranges; range = next.getAndIncrement()) {
        work.accept(range);
      }
    };
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int i = Math.min(ranges - 1, ForkJoinPool.getCommonPoolParallelism()); i > 0; i--) {
      others.add(ForkJoinTask.adapt(turns).fork());
    }
    turns.run();
    for (int i = others.size() - 1; i >= 0; i--) {
      others.get(i).join();
    }
  }
}
