package io.jenjang.batch.step.intake;

import io.jenjang.tree.Genealogy;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Ranges;
import io.jenjang.tree.Tree;
import java.util.ArrayList;
import java.util.List;

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
    Ids numbered = pool.ids().inOrder(entries);
    IdIndex index = genealogy.leftOut() == 0
        ? pool.index().renumbered(numbered, genealogy.number())
        : IdIndex.of(numbered);
    List<Ids> uplines = uplines(pool, genealogy, entries, numbered);
    int[] rows = pool.rowsOf(entries);
    Members members = new Members(
        numbered,
        genealogy.leftOut() == 0 ? entries : genealogy.idOrder(),
        byNumber(read.kind, rows),
        byNumber(read.status, rows),
        byNumber(read.joinedOn, rows),
        byNumber(read.market, rows),
        read.markets.names(),
        byNumber(read.country, rows),
        read.countries.names(),
        asked.owners() ? byNumber(read.owner, rows) : null,
        legs(read.leg, rows));
    return new ReadMembers(
        members,
        index,
        genealogy.trees(),
        uplines,
        Payees.of(
            read.currency.length == 0 ? null : byNumber(read.currency, rows),
            read.currencies.names(),
            read.withoutTaxId.length == 0 ? null : byNumber(read.withoutTaxId, rows)),
        asked.legalIds() ? byNumber(read.legalId, rows) : null,
        read.later.toIds(),
        read.versions,
        read.outside,
        copies,
        read.rejected,
        leftOut,
        notes);
  }

  /** Per tree, by member number: the id that the member's record gives. */
  private static List<Ids> uplines(
      MemberPool pool, Genealogy genealogy, int[] entries, Ids numbered) {
    List<Ids> uplines = new ArrayList<>();
    for (Ids given : pool.uplines()) {
      Tree tree = genealogy.trees().get(uplines.size());
      uplines.add(
          isAsGiven(tree, given, entries)
              ? numbered.inOrder(tree.parents())
              : given.inOrder(entries));
    }
    return uplines;
  }

  /**
   * Whether the id that a record gives is that of the member above, as it stands near in memory; not where one hangs under the company who gave somebody
   * else.
   */
  private static boolean isAsGiven(Tree tree, Ids given, int[] entries) {
    int member = 1;
    while (tree.isNumbering()
        && member < entries.length
        && (tree.parent(member) > 0 || given.length(entries[member]) == 0)) {
      member++;
    }
    return member == entries.length;
  }

  /** By member number: the entry of the pool, which is the place of the id while nobody is left out; the company is the empty entry 0. */
  private static int[] entries(Genealogy genealogy) {
    int[] entries = new int[genealogy.input().length];
    Ranges.each(1, entries.length, (from, to) -> {
      for (int member = from; member < to; member++) {
        entries[member] = genealogy.input()[member] + 1;
      }
    });
    return entries;
  }

  /**
   * @param byRow nothing where it is 0 for all
   * @param rows by member number
   */
  private static byte[] byNumber(byte[] byRow, int[] rows) {
    byte[] byNumber = new byte[rows.length];
    if (byRow.length > 0) {
      Ranges.each(1, rows.length, (from, to) -> {
        for (int member = from; member < to; member++) {
          byNumber[member] = byRow[rows[member]];
        }
      });
    }
    return byNumber;
  }

  /** Null where no record names a leg. */
  private static short[] legs(short[] byRow, int[] rows) {
    if (byRow.length == 0) {
      return null;
    }
    short[] legs = new short[rows.length];
    boolean none = Ranges.all(1, rows.length, (from, to) -> {
      int any = 0;
      for (int member = from; member < to; member++) {
        legs[member] = byRow[rows[member]];
        any |= legs[member];
      }
      return any == 0;
    });
    return none ? null : legs;
  }

  private static int[] byNumber(int[] byRow, int[] rows) {
    int[] byNumber = new int[rows.length];
    if (byRow.length > 0) {
      Ranges.each(1, rows.length, (from, to) -> {
        for (int member = from; member < to; member++) {
          byNumber[member] = byRow[rows[member]];
        }
      });
    }
    return byNumber;
  }
}
