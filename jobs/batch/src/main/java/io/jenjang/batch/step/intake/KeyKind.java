package io.jenjang.batch.step.intake;

import java.util.Set;

/** What a fingerprint stands for. It takes 60 bits; the kind goes with it, and whether it was kept from an earlier run. */
enum KeyKind {
  /** The key of a sale that is used. */
  SALE,
  /** The key of a return that is used. */
  RETURN,
  /** The key of a sale outside the period that its own period takes. */
  OUTSIDE,
  /** The key of a line that is not used and that nothing can be returned of: rejected by itself, or outside the period and faulty or a return. */
  UNSOUND,
  /** The sale that a return names. */
  REFERENCE;

  /** Kinds of sales of which something can come back. */
  static final Set<KeyKind> SALES = Set.of(SALE, OUTSIDE);

  /** Those of the period itself. */
  static final Set<KeyKind> OF_PERIOD = Set.of(SALE);

  private static final long KIND = 7;
  private static final long KEPT = 8;
  private static final long MARKS = KIND | KEPT;
  private static final KeyKind[] KINDS = values();

  /** A fingerprint with this kind. */
  long mark(long fingerprint) {
    return fingerprint & ~MARKS | ordinal();
  }

  /** The kind that a fingerprint was marked with. */
  static KeyKind of(long marked) {
    return KINDS[(int) (marked & KIND)];
  }

  /** The same fingerprint as one that an earlier run kept. */
  static long kept(long marked) {
    return marked | KEPT;
  }

  /** Whether the fingerprint was kept from an earlier run. */
  static boolean isKept(long marked) {
    return (marked & KEPT) != 0;
  }

  boolean is(long marked) {
    return (marked & KIND) == ordinal();
  }

  /** Whether a line with such a key is used. */
  boolean isUsed() {
    return this == SALE || this == RETURN;
  }

  /** Whether a line with such a key is a sale of which something can come back. */
  boolean isSale() {
    return SALES.contains(this);
  }

  /** The fingerprint without its marks. */
  static long bare(long fingerprint) {
    return fingerprint & ~MARKS;
  }
}
