package io.jenjang.batch.step.intake;

/** Why an input record was left out. The names stand in the table {@code rejects} and never change their meaning. */
public enum RejectReason {
  /** A field that must be there is empty. */
  MISSING_FIELD,
  /** A field cannot be read as what it should be. */
  MALFORMED,
  /** A number or an id is larger than a table can hold. */
  OUT_OF_RANGE,
  /** A decimal has more than four places. */
  TOO_MANY_DECIMALS,
  /** A field holds a word that is not one of those allowed. */
  UNKNOWN_VALUE,
  /** {@code buyer} is none of self, stock, preferred, retail. */
  UNKNOWN_BUYER,
  /** The member is not in the genealogy. */
  UNKNOWN_MEMBER,
  /** The member joined after the period. */
  JOINED_LATER,
  /** Neither the plan's currency nor one with a rate to it in {@code fx_rates}; of a return of a closed period also: in those of the run that paid on its sale. */
  UNKNOWN_CURRENCY,
  /** A sale with something below zero, or a return with something above. */
  WRONG_SIGN,
  /** Not paid: {@code paid_at} is empty. Does not count towards {@code max-rejects}. */
  UNPAID_ORDER,
  /** No volume, and no catalog row that gives one. */
  NO_CATALOG,
  /** Differing records with one key. */
  DUPLICATE_KEY,
  /** A return whose sale is not in the delivery, or was itself rejected. */
  RETURN_WITHOUT_SALE,
  /** A sponsor or placement who is not in the file. */
  ORPHAN,
  /** Stands above itself. */
  CYCLE,
  /** Names itself as sponsor or placement. */
  SELF_SPONSOR,
  /** A root beyond the first. */
  SECOND_ROOT,
  /** Stands below a member who was rejected. */
  UPLINE_REJECTED,
  /** Entered and approved by the same person. */
  SAME_PERSON
}
