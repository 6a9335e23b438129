package io.jenjang.plan.read;

/** What sort of number a name stands for, which decides where it may be used. */
enum Kind {
  PERSONAL("a volume"),
  ROLLED("a rolled-up volume"),
  GROUP("a group"),
  PERSONAL_OVER("a volume over several periods"),
  GROUP_OVER("a group over several periods");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether it is the member's own, and may be summed over a downline. */
  boolean isOwn() {
    return this == PERSONAL || this == ROLLED || this == PERSONAL_OVER;
  }

  /** Whether a bonus may be paid on it: each sale is in it once, in one period. */
  boolean paysOnce() {
    return this == PERSONAL || this == ROLLED;
  }
}
