package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.AdjustmentsInput;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.batch.schema.input.OverridesInput;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Measure;
import io.jenjang.tree.Genealogy;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Reads the members and puts them in their trees. */
final class MembersStep {
  private final IntakeRequest request;
  private final Delivery delivery;
  private final TableScan table;
  private final MemberReader.Asked asked;
  private final List<String> notes = new ArrayList<>();

  MembersStep(IntakeRequest request, Delivery delivery) {
    this.request = request;
    this.delivery = delivery;
    this.table = delivery.get(MembersInput.SCHEMA);
    this.asked = asked();
  }

  /**
   * What was read.
   *
   * @param index of the ids in {@code intake}; place is member number
   * @param later ids of those who joined after the period
   * @param memberTotals members who were rejected
   * @param rejects the same, written down when asked
   */
  record Result(
      MemberIntake intake,
      IdIndex index,
      IdIndex later,
      List<Balance> balances,
      ScanTotals memberTotals,
      People people,
      JavaRDD<Reject> rejects,
      List<String> notes) {}

  /** A plan with a cap for owners asks who they are, and a rule for people which of them a member is. */
  private MemberReader.Asked asked() {
    boolean owners = request.plan().bonuses().stream()
        .map(bonus -> bonus.terms().bounds().cap())
        .anyMatch(cap -> cap != null && cap.perOwner() != Bonus.Cap.UNLIMITED);
    boolean legalIds = request.rules().asks(Measure.Needs.LEGAL_IDS);
    boolean versions = request.plan().asOf() == Plan.AsOf.SALE && table.has(MembersInput.VALID_TO);
    return new MemberReader.Asked(
        owners, legalIds && table.has(MembersInput.LEGAL_ID_HASH), versions);
  }

  /** @param meanwhile what other tasks may begin once the table is read */
  Result run(Runnable meanwhile) {
    List<String> trees = request.plan().trees();
    MembersScan scan = new MembersScan(columns(trees), request.window(), asked);
    MemberRows read =
        ReadFailures.told(() -> MemberRows.concat(table.map(scan).collect(), trees.size()));
    meanwhile.run();
    Ids unsorted = read.id.toIds();
    int[] order = MemberPool.order(unsorted);
    Ids sorted = unsorted.inOrder(order);
    MemberDuplicates duplicates =
        MemberDuplicates.settle(request.session(), table, request.window(), sorted, order);
    LeftOut leftOut = new LeftOut();
    duplicates
        .differing()
        .forEach((id, rows) -> leftOut.add(
            id, RejectReason.DUPLICATE_KEY, rows + " differing rows are in force at the close"));
    MemberPool stated = MemberPool.of(sorted, order, duplicates.keep(), read);
    MemberPool pool = request.move() == null ? stated : stated.after(request.move(), trees);
    Placing placing = new Placing(pool, trees, request.settings());
    Genealogy genealogy = placing.place(leftOut);
    notes.addAll(placing.notes());
    leftOut.count(read.rejected, duplicates.differing());
    return result(read, pool, genealogy, duplicates, leftOut);
  }

  private List<String> columns(List<String> trees) {
    for (String tree : trees) {
      if (MembersInput.SCHEMA.index(tree + "_id") < 0) {
        throw new JenjangException(
            ErrorCode.PLAN,
            "trees: '" + tree
                + "' is no tree of the members table; there are sponsor and placement");
      }
      table.require("the plan's tree '" + tree + "' is built from it", tree + "_id");
    }
    return trees.stream().map(tree -> tree + "_id").toList();
  }

  private Result result(
      MemberRows read,
      MemberPool pool,
      Genealogy genealogy,
      MemberDuplicates duplicates,
      LeftOut leftOut) {
    int[] entries = entries(genealogy);
    Ids ids = pool.ids().inOrder(entries);
    IdIndex index = genealogy.leftOut() == 0
        ? pool.index().renumbered(ids, genealogy.number())
        : IdIndex.of(ids);
    People people = new People(request, index);
    delivery
        .find(OverridesInput.SCHEMA)
        .ifPresent(overrides -> people.override(SmallTable.read(overrides), entries.length));
    delivery
        .find(AdjustmentsInput.SCHEMA)
        .ifPresent(adjustments -> people.adjust(SmallTable.read(adjustments)));
    byte[] status = byNumber(pool.byEntry(read.status), entries);
    people.forceStatus(status);
    Members members = new Members(
        ids,
        genealogy.idOrder(),
        byNumber(pool.byEntry(read.kind), entries),
        status,
        byNumber(pool.byEntry(read.joinedOn), entries),
        byNumber(pool.byEntry(read.market), entries),
        read.markets.names(),
        byNumber(pool.byEntry(read.country), entries),
        read.countries.names(),
        asked.owners() ? byNumber(pool.byEntry(read.owner), entries) : null,
        legs(pool.byEntry(read.leg), entries));
    new LegCheck(request, table).require(members, genealogy.trees());
    EarlierUplines earlier = new EarlierUplines(request, index, members.ids(), genealogy.trees());
    Timeline timeline = earlier.timeline(read.versions);
    notes.addAll(earlier.notes());
    List<Ids> uplines =
        Stream.of(pool.uplines()).map(given -> given.inOrder(entries)).toList();
    Payees payees = Payees.of(
        byNumber(pool.byEntry(read.currency), entries),
        read.currencies.names(),
        byNumber(pool.byEntry(read.withoutTaxId), entries));
    MemberIntake intake = new MemberIntake(
        members,
        payees,
        genealogy.trees(),
        timeline,
        uplines,
        people.overrides(),
        people.adjustments(),
        asked.legalIds() ? byNumber(pool.byEntry(read.legalId), entries) : null,
        read.later.count());
    return new Result(
        intake,
        index,
        IdIndex.of(read.later.toIds()),
        List.of(balance(read, members, duplicates)),
        read.rejected,
        people,
        rejects(read, leftOut),
        later(read));
  }

  /** By member number: the entry of the pool; the company is the empty entry 0. */
  private static int[] entries(Genealogy genealogy) {
    int[] entries = new int[genealogy.input().length];
    for (int member = 1; member < entries.length; member++) {
      entries[member] = genealogy.input()[member] + 1;
    }
    return entries;
  }

  private static byte[] byNumber(byte[] byEntry, int[] entries) {
    byte[] byNumber = new byte[entries.length];
    for (int member = 1; member < entries.length; member++) {
      byNumber[member] = byEntry[entries[member]];
    }
    return byNumber;
  }

  /** Null where no record names a leg. */
  private static short[] legs(short[] byEntry, int[] entries) {
    short[] legs = new short[entries.length];
    boolean any = false;
    for (int member = 1; member < entries.length; member++) {
      legs[member] = byEntry[entries[member]];
      any |= legs[member] != 0;
    }
    return any ? legs : null;
  }

  private static int[] byNumber(int[] byEntry, int[] entries) {
    int[] byNumber = new int[entries.length];
    for (int member = 1; member < entries.length; member++) {
      byNumber[member] = byEntry[entries[member]];
    }
    return byNumber;
  }

  private List<String> later(MemberRows read) {
    if (read.later.count() > 0) {
      notes.add(read.later.count() + " members joined after the period and are left out");
    }
    return notes;
  }

  private Balance balance(MemberRows read, Members members, MemberDuplicates duplicates) {
    long rejected =
        read.rejected.rejected.values().stream().mapToLong(ScanTotals::rows).sum();
    return Balance.rows(
        MembersInput.SCHEMA.table(),
        table.rows(),
        members.count(),
        read.outside,
        duplicates.copies(),
        rejected);
  }

  /** Reads the table a second time, when there is something to write down. */
  private JavaRDD<Reject> rejects(MemberRows read, LeftOut leftOut) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(request.session().sparkContext());
    if (read.rejected.rejected.isEmpty()) {
      return spark.emptyRDD();
    }
    Shared<MemberRejectScan.Listed> listed = Shared.with(spark, leftOut.listed());
    JavaRDD<Reject> all =
        table.map(new MemberRejectScan(request.window(), listed, MemberRejectScan.Wanted.ALL));
    return MemberRejectScan.withoutCopies(all);
  }
}
