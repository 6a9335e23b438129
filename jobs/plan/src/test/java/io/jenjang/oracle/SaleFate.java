package io.jenjang.oracle;

/** What becomes of a record of the table {@code sales}; the names of refusals are those of the table {@code rejects}. */
public enum SaleFate {
  USED,
  OUTSIDE,
  DUPLICATE,
  DUPLICATE_KEY,
  UNKNOWN_VALUE,
  UNKNOWN_BUYER,
  UNKNOWN_MEMBER,
  JOINED_LATER,
  UNKNOWN_CURRENCY,
  WRONG_SIGN,
  UNPAID_ORDER,
  RETURN_WITHOUT_SALE;

  /** Whether the record stands in the table {@code rejects}. */
  public boolean isReject() {
    return ordinal() > DUPLICATE.ordinal();
  }
}
