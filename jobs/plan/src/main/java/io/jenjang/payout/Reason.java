package io.jenjang.payout;

/** Why a plan kept money from somebody. */
public enum Reason {
  NOT_ACTIVE,
  BELOW_RANK,
  LEVEL_TOO_DEEP,
  COVERED_BELOW,
  NO_UPLINE,
  SUSPENDED,
  CAPPED,
  SCALED,
  /** A sales-first rule with severity = cut did not hold. */
  SAFEGUARD,
  FLUSHED,
  NOT_QUALIFIED,
  TERMINATED,
  NOT_SELLER,
  /** Lines of one source, rounded one by one, against the source's whole amount rounded once; differential only. */
  ROUNDING
}
