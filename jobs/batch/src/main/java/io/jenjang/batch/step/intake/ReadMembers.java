package io.jenjang.batch.step.intake;

import io.jenjang.tree.Genealogy;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the files of members come to by themselves, whatever people decided for the period. Arrays are by member number.
 *
 * @param members with the statuses of the files
 * @param index of the ids; place is member number
 * @param trees in the order of {@code Plan.trees()}
 * @param uplines per tree of the plan: the ids that the members' records give, empty for a root
 * @param legalIds null where nobody asks
 * @param later ids of those who joined after the period, behind an empty entry 0
 * @param versions rows that tell of changes inside the period, where somebody asks
 * @param outside rows of another time
 * @param copies further copies of identical rows
 * @param rejected rows that were left out
 * @param leftOut members who were left out for what the rows say together
 * @param notes what was mended, for people
 */
record ReadMembers(
    Members members,
    IdIndex index,
    List<Tree> trees,
    List<Ids> uplines,
    Payees payees,
    int[] legalIds,
    Ids later,
    MemberVersions versions,
    long outside,
    long copies,
    ScanTotals rejected,
    LeftOut leftOut,
    List<String> notes) {

  /**
   * Puts what was read by row in the order of member numbers.
   *
   * @param genealogy of the pool
   */
  static ReadMembers of(
      MemberReader.Asked asked,
      MemberRows read,
      MemberPool pool,
      Genealogy genealogy,
      long copies,
      LeftOut leftOut,
      List<String> notes) {
    int[] entries = entries(genealogy);
    int[] rows = pool.rowsOf(entries);
    Ids ids = pool.ids().inOrder(entries);
    IdIndex index = genealogy.leftOut() == 0
        ? pool.index().renumbered(ids, genealogy.number())
        : IdIndex.of(ids);
    Members members = new Members(
        ids,
        genealogy.idOrder(),
        byNumber(read.kind, rows),
        byNumber(read.status, rows),
        byNumber(read.joinedOn, rows),
        byNumber(read.market, rows),
        read.markets.names(),
        byNumber(read.country, rows),
        read.countries.names(),
        asked.owners() ? byNumber(read.owner, rows) : null,
        legs(read.leg, rows));
    Payees payees = Payees.of(
        byNumber(read.currency, rows), read.currencies.names(), byNumber(read.withoutTaxId, rows));
    return new ReadMembers(
        members,
        index,
        genealogy.trees(),
        Stream.of(pool.uplines()).map(given -> given.inOrder(entries)).toList(),
        payees,
        asked.legalIds() ? byNumber(read.legalId, rows) : null,
        read.later.toIds(),
        read.versions,
        read.outside,
        copies,
        read.rejected,
        leftOut,
        notes);
  }

  /** By member number: the entry of the pool; the company is the empty entry 0. */
  private static int[] entries(Genealogy genealogy) {
    int[] entries = new int[genealogy.input().length];
    for (int member = 1; member < entries.length; member++) {
      entries[member] = genealogy.input()[member] + 1;
    }
    return entries;
  }

  /** @param rows by member number */
  private static byte[] byNumber(byte[] byRow, int[] rows) {
    byte[] byNumber = new byte[rows.length];
    for (int member = 1; member < rows.length; member++) {
      byNumber[member] = byRow[rows[member]];
    }
    return byNumber;
  }

  /** Null where no record names a leg. */
  private static short[] legs(short[] byRow, int[] rows) {
    short[] legs = new short[rows.length];
    boolean any = false;
    for (int member = 1; member < rows.length; member++) {
      legs[member] = byRow[rows[member]];
      any |= legs[member] != 0;
    }
    return any ? legs : null;
  }

  private static int[] byNumber(int[] byRow, int[] rows) {
    int[] byNumber = new int[rows.length];
    for (int member = 1; member < rows.length; member++) {
      byNumber[member] = byRow[rows[member]];
    }
    return byNumber;
  }
}
