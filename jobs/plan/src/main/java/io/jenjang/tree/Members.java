package io.jenjang.tree;

import java.io.Serializable;

/**
 * Who the members are, as arrays by member number (1 to n; index 0 is the company and holds nothing).
 *
 * @param ids the opaque ids, exact bytes
 * @param idOrder each member's place when ids are sorted as unsigned UTF-8 bytes, for ties
 * @param kind {@link #SELLER} or {@link #PREFERRED}
 * @param status {@link #ACTIVE}, {@link #SUSPENDED} or {@link #TERMINATED}, as at the period's close and after overrides
 * @param joinedOn epoch day; {@link #LONG_AGO} if unknown
 * @param market index into {@code markets}, 0 if none
 * @param markets names; index 0 is the empty name
 * @param country index into {@code countries}, 0 if none
 * @param countries names; index 0 is the empty name
 * @param owner number of the owner, from 1; 0 for a position that nobody else shares; null where no plan asks for owners
 * @param leg place under the one above in the placement tree, from 1; 0 where the record names none, -1 where it names one below 1; null
 *     where no record names any
 */
public record Members(
    Ids ids,
    int[] idOrder,
    byte[] kind,
    byte[] status,
    int[] joinedOn,
    int[] market,
    String[] markets,
    int[] country,
    String[] countries,
    int[] owner,
    short[] leg)
    implements Serializable {
  public static final byte SELLER = 0;
  public static final byte PREFERRED = 1;
  public static final byte ACTIVE = 0;
  public static final byte SUSPENDED = 1;
  public static final byte TERMINATED = 2;
  public static final int LONG_AGO = Integer.MIN_VALUE;

  /** Members of whom neither owners nor legs are known. */
  public Members(
      Ids ids,
      int[] idOrder,
      byte[] kind,
      byte[] status,
      int[] joinedOn,
      int[] market,
      String[] markets,
      int[] country,
      String[] countries) {
    this(ids, idOrder, kind, status, joinedOn, market, markets, country, countries, null, null);
  }

  /** The same members in other states. */
  public Members withStatus(byte[] byMember) {
    return new Members(
        ids, idOrder, kind, byMember, joinedOn, market, markets, country, countries, owner, leg);
  }

  /** Members, the company not counted. */
  public int count() {
    return kind.length - 1;
  }

  public boolean isSeller(int member) {
    return kind[member] == SELLER;
  }

  public boolean isActiveStatus(int member) {
    return status[member] == ACTIVE;
  }
}
