package io.jenjang.batch.step.intake;

/** What a fingerprint stands for. It takes 62 bits; the kind goes with it. */
enum KeyKind {
  /** The key of a sale that is used. */
  SALE,
  /** The key of a return that is used. */
  RETURN,
  /** The key of a sale outside the period. */
  OUTSIDE,
  /** The sale that a return names. */
  REFERENCE;

  private static final long KIND = 3;

  void write(long fingerprint, Bytes out) {
    out.putFixed(fingerprint & ~KIND | ordinal());
  }

  boolean is(long marked) {
    return (marked & KIND) == ordinal();
  }

  /** The fingerprint without its kind. */
  static long bare(long fingerprint) {
    return fingerprint & ~KIND;
  }
}
