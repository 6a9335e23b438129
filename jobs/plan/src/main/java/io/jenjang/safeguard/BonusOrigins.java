package io.jenjang.safeguard;

/** What one bonus earned everybody, by origin, before caps. Several threads may write, each for its own members. */
final class BonusOrigins {
  private final int members;
  private final long[][] parts = new long[Origin.COUNT][];
  private final long[] others;
  private final long[] newcomers;

  /** @param members members, the company counted */
  BonusOrigins(int members) {
    this.members = members;
    this.others = new long[members];
    this.newcomers = new long[members];
  }

  void set(int member, LineOrigins lines) {
    add(member, lines.parts());
    others[member] = lines.others();
    newcomers[member] = lines.newcomers();
  }

  /** Adds to the origins of a member. */
  void add(int member, long[] more) {
    for (int origin = 0; origin < more.length; origin++) {
      if (more[origin] != 0) {
        long[] row = row(origin);
        row[member] = Math.addExact(row[member], more[origin]);
      }
    }
  }

  private synchronized long[] row(int origin) {
    if (parts[origin] == null) {
      parts[origin] = new long[members];
    }
    return parts[origin];
  }

  long[][] parts() {
    return parts;
  }

  /** By member: what comes from no sale of its own. */
  long[] others() {
    return others;
  }

  /** By member: what comes from purchases of those who joined lately. */
  long[] newcomers() {
    return newcomers;
  }

  /** Fills in the origins of a member, and gives their sum. */
  long get(int member, long[] into) {
    long sum = 0;
    for (int origin = 0; origin < into.length; origin++) {
      into[origin] = parts[origin] == null ? 0 : parts[origin][member];
      sum = Math.addExact(sum, into[origin]);
    }
    return sum;
  }
}
