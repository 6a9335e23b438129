package io.jenjang.payout;

/**
 * An amount that was computed and rounded once.
 *
 * @param basis on what it was computed, in units of the payout exponent
 * @param amount rounded
 * @param exactHigh upper 64 bits of the exact amount with 16 places, two's complement
 * @param exactLow lower 64 bits
 */
public record Rounded(long basis, long amount, long exactHigh, long exactLow) {
  public static final Rounded NONE = new Rounded(0, 0, 0, 0);

  /** The same, kept back instead of given: the basis stays. */
  public Rounded negated() {
    return new Rounded(
        basis, Math.negateExact(amount), exactLow == 0 ? -exactHigh : ~exactHigh, -exactLow);
  }
}
