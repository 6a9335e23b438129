package io.jenjang.batch.step.intake;

import io.jenjang.tree.Genealogy;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

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
   * Puts what was read by row in the order of member numbers, several columns at a time.
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
    ForkJoinTask<Ids> ids = start(() -> pool.ids().inOrder(entries));
    ForkJoinTask<int[]> idOrder = start(genealogy::idOrder);
    int[] rows = pool.rowsOf(entries);
    ForkJoinTask<byte[]> kind = start(() -> byNumber(read.kind, rows));
    ForkJoinTask<byte[]> status = start(() -> byNumber(read.status, rows));
    ForkJoinTask<int[]> joinedOn = start(() -> byNumber(read.joinedOn, rows));
    ForkJoinTask<int[]> market = start(() -> byNumber(read.market, rows));
    ForkJoinTask<int[]> country = start(() -> byNumber(read.country, rows));
    ForkJoinTask<int[]> owner = start(() -> asked.owners() ? byNumber(read.owner, rows) : null);
    ForkJoinTask<short[]> leg = start(() -> legs(read.leg, rows));
    ForkJoinTask<Payees> payees = start(() -> Payees.of(
        byNumber(read.currency, rows), read.currencies.names(), byNumber(read.withoutTaxId, rows)));
    ForkJoinTask<int[]> legalIds =
        start(() -> asked.legalIds() ? byNumber(read.legalId, rows) : null);
    Ids numbered = ids.join();
    ForkJoinTask<List<Ids>> uplines = start(() -> uplines(pool, genealogy, entries, numbered));
    IdIndex index = genealogy.leftOut() == 0
        ? pool.index().renumbered(numbered, genealogy.number())
        : IdIndex.of(numbered);
    Members members = new Members(
        numbered,
        idOrder.join(),
        kind.join(),
        status.join(),
        joinedOn.join(),
        market.join(),
        read.markets.names(),
        country.join(),
        read.countries.names(),
        owner.join(),
        leg.join());
    return new ReadMembers(
        members,
        index,
        genealogy.trees(),
        uplines.join(),
        payees.join(),
        legalIds.join(),
        read.later.toIds(),
        read.versions,
        read.outside,
        copies,
        read.rejected,
        leftOut,
        notes);
  }

  private static <T> ForkJoinTask<T> start(Callable<T> work) {
    return ForkJoinTask.adapt(work).fork();
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
