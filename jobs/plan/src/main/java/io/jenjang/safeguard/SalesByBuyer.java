package io.jenjang.safeguard;

/**
 * The sales of a period by who bought. Arrays by member number, 4 places, in the plan's currency; null where nobody has anything.
 *
 * @param volumes [index in {@code Plan.sums()}][origin]: what a volume is made of; null for a volume on which nothing is paid
 * @param net [origin]: sales without tax, returns off, without lines that sell joining
 * @param delivered what the delivery could tell
 */
public record SalesByBuyer(long[][][] volumes, long[][] net, Delivered delivered) {

  /**
   * Which columns the sales had.
   *
   * @param buyers {@code buyer}
   * @param buyerIds {@code buyer_id}
   * @param verified {@code verified}
   */
  public record Delivered(boolean buyers, boolean buyerIds, boolean verified) {}
}
