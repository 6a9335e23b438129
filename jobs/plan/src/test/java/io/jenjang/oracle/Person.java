package io.jenjang.oracle;

import java.time.LocalDate;
import java.util.Map;

/**
 * One member as the definitions see it.
 *
 * @param parents id of the upline by tree name; no entry where the member stands directly under the company
 * @param joinedOn null if unknown, which is long ago
 * @param market empty if none
 * @param owner who holds the position together with others; empty if nobody
 * @param leg place under the one above in the placement tree, 0 if none is named
 */
public record Person(
    String id,
    Map<String, String> parents,
    Kind kind,
    Status status,
    LocalDate joinedOn,
    String market,
    String owner,
    int leg) {

  /** A position that nobody else shares, and whose leg is not named. */
  public Person(
      String id,
      Map<String, String> parents,
      Kind kind,
      Status status,
      LocalDate joinedOn,
      String market) {
    this(id, parents, kind, status, joinedOn, market, "", 0);
  }
  /** What a member is. */
  public enum Kind {
    SELLER,
    PREFERRED
  }

  /** How a member stands, in the order of the plan model's numbers. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    TERMINATED
  }

  /** The same person under others. */
  public Person under(Map<String, String> uplines) {
    return new Person(id, uplines, kind, status, joinedOn, market, owner, leg);
  }

  public boolean isSeller() {
    return kind == Kind.SELLER;
  }
}
