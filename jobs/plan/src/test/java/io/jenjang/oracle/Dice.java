package io.jenjang.oracle;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same for the same seed, everywhere. */
public final class Dice {
  private final Random random;

  public Dice(long seed) {
    // neighbouring seeds of java.util.Random begin alike
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
  }

  /** A whole number between the two, both included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** True that many times in a hundred. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  public final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
