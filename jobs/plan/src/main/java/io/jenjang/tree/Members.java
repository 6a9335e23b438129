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
    String[] countries)
    implements Serializable {
  public static final byte SELLER = 0;
  public static final byte PREFERRED = 1;
  public static final byte ACTIVE = 0;
  public static final byte SUSPENDED = 1;
  public static final byte TERMINATED = 2;
  public static final int LONG_AGO = Integer.MIN_VALUE;

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
