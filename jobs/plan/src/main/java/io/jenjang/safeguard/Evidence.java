package io.jenjang.safeguard;

/**
 * What a period was delivered with that rules are measured by.
 *
 * @param sales by who bought
 * @param legalIds by member number: the number of the person behind the membership, 0 where none is given; null where no rule asks or no file has the column
 * @param trades what members bought and resold; null where no rule asks for anything that was delivered
 */
public record Evidence(SalesByBuyer sales, int[] legalIds, Trades trades) {

  /** Whether what a measure needs is there. */
  boolean has(Measure.Needs needs) {
    return switch (needs) {
      case NOTHING -> true;
      case BUYERS -> sales.delivered().buyers();
      case VERIFIED -> sales.delivered().buyers() && sales.delivered().verified();
      case CUSTOMERS -> sales.delivered().buyers() && sales.delivered().buyerIds();
      case LEGAL_IDS -> legalIds != null;
      case RESALES -> trades != null && trades.resold() != null;
      case MEMBERS_AS_BUYERS -> trades != null && trades.purchases() != null;
      case LATE_PURCHASES -> trades != null && !trades.late().isEmpty();
      case BUY_BACKS -> trades != null && trades.refunded() != null;
    };
  }
}
