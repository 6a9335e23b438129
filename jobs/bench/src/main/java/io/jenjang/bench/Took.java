package io.jenjang.bench;

/**
 * How long something took.
 *
 * @param wall nanoseconds by the clock on the wall
 * @param cpu nanoseconds that all threads of the process ran meanwhile: what is left of the time on a busy machine
 */
public record Took(long wall, long cpu) {
  public static final Took NOTHING = new Took(0, 0);

  public Took plus(Took more) {
    return new Took(wall + more.wall, cpu + more.cpu);
  }

  public Took minus(Took part) {
    return new Took(wall - part.wall, cpu - part.cpu);
  }
}
