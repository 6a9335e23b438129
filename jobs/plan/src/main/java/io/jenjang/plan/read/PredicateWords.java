package io.jenjang.plan.read;

import java.util.List;

/** The words of predicates; no volume or group may be called like one of them. */
final class PredicateWords {
  static final String ANY_OF = "any-of";
  static final String ACTIVE = "active";
  static final String RANK = "rank";
  static final String TITLE = "title";
  static final String LEGS = "legs";
  static final String SPONSORED = "sponsored";
  static final String CUSTOMERS = "customers";
  static final String SHARE = "share";
  static final String JOINED_WITHIN_DAYS = "joined-within-days";
  static final String STATUS = "status";
  static final String MARKET = "market";

  static final List<String> ALL = List.of(
      ACTIVE,
      ANY_OF,
      CUSTOMERS,
      JOINED_WITHIN_DAYS,
      LEGS,
      MARKET,
      RANK,
      SHARE,
      SPONSORED,
      STATUS,
      TITLE);

  private PredicateWords() {}
}
