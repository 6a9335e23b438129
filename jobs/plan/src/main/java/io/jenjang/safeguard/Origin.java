package io.jenjang.safeguard;

/** Where a unit of pay, or of a volume, comes from: who bought what was sold. In the order in which ties of a split are settled. */
public enum Origin {
  /** A participant, for its own use. */
  SELF,
  /** A participant, to resell. */
  STOCK,
  /** A preferred customer. */
  PREFERRED,
  /** A retail customer. */
  RETAIL,
  /** A preferred customer, and the sale is verified. */
  VERIFIED_PREFERRED,
  /** A retail customer, and the sale is verified. */
  VERIFIED_RETAIL,
  /** Pay without a source sale; never a volume. */
  NONE;

  /** How many origins a volume can have: all but {@link #NONE}. */
  public static final int OF_SALES = NONE.ordinal();

  /** All of them. */
  public static final int COUNT = NONE.ordinal() + 1;

  /** The place of a sale line's origin. */
  public static int of(int buyer, boolean verified) {
    return verified && buyer >= PREFERRED.ordinal() ? buyer + 2 : buyer;
  }

  /** Whether no participant bought it. */
  public boolean isRetail() {
    return this != SELF && this != STOCK && this != NONE;
  }

  /** Whether it is such a sale, and verified. */
  public boolean isVerified() {
    return this == VERIFIED_PREFERRED || this == VERIFIED_RETAIL;
  }

  /** As tables and people say it: verified or not is one. */
  public String word() {
    return switch (this) {
      case SELF -> "self";
      case STOCK -> "stock";
      case PREFERRED, VERIFIED_PREFERRED -> "preferred";
      case RETAIL, VERIFIED_RETAIL -> "retail";
      case NONE -> "none";
    };
  }
}
