package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Collected;
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
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Reads the members and puts them in their trees. */
final class MembersStep {
  private final IntakeRequest request;
  private final Delivery delivery;
  private final TableScan table;
  private final MemberReader.Asked asked;
  private final List<String> notes = new ArrayList<>();
  private final KeptMembers kept;
  private ReadMembers read;
  private int knownFiles;
  private long knownRows;

  MembersStep(IntakeRequest request, Delivery delivery) {
    this.request = request;
    this.delivery = delivery;
    this.table = delivery.get(MembersInput.SCHEMA);
    this.asked = asked();
    this.kept =
        request.caches().members() == null ? null : new KeptMembers(request, table, asked, notes);
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
    KeptMembers.Found found = kept == null ? null : kept.find();
    MembersScan scan = scan();
    if (found != null) {
      knownFiles = table.files().size() - found.fresh().files().size();
      knownRows = table.rows() - found.fresh().rows();
    }
    if (found == null) {
      MemberRows rows = rows(table, scan, meanwhile);
      Ids ids = rows.id.toIds();
      read = place(rows, ids, MemberPool.order(ids));
    } else if (found.fresh().files().isEmpty()) {
      meanwhile.run();
      read = found.read();
    } else {
      MoreMembers more = new MoreMembers(found.read(), rows(found.fresh(), scan, meanwhile));
      MemberRows rows = more.rows();
      Ids ids = rows.id.toIds();
      read = place(rows, ids, more.order(ids));
    }
    return result();
  }

  private static MemberRows rows(TableScan files, MembersScan scan, Runnable meanwhile) {
    int trees = scan.uplines().size();
    MemberRows rows =
        ReadFailures.told(() -> MemberRows.concat(Collected.of(files.map(scan)), trees));
    meanwhile.run();
    return rows;
  }

  /**
   * Puts rows in the plan's trees.
   *
   * @param unsorted their ids
   * @param order of the ids
   */
  private ReadMembers place(MemberRows rows, Ids unsorted, int[] order) {
    List<String> trees = request.plan().trees();
    Ids sorted = unsorted.inOrder(order);
    MemberDuplicates duplicates =
        MemberDuplicates.settle(request.session(), table, request.window(), sorted, order);
    LeftOut leftOut = new LeftOut();
    duplicates
        .differing()
        .forEach((id, count) -> leftOut.add(
            id, RejectReason.DUPLICATE_KEY, count + " differing rows are in force at the close"));
    MemberPool stated = MemberPool.of(sorted, order, duplicates.keep(), rows);
    MemberPool pool = request.move() == null ? stated : stated.after(request.move(), trees);
    Placing placing = new Placing(pool, trees, request.settings());
    Genealogy genealogy = placing.place(leftOut);
    leftOut.count(rows.rejected, duplicates.differing());
    return ReadMembers.of(
        asked, rows, pool, genealogy, duplicates.copies(), leftOut, placing.notes());
  }

  /** Keeps for later runs what was read by this one; says what came of an earlier one. */
  Reused keep(Map<String, String> digests, Reused ofSales) {
    if (kept != null && knownFiles < table.files().size()) {
      kept.keep(read, digests);
    }
    return ofSales.withMembers(knownFiles, knownRows);
  }

  private MembersScan scan() {
    List<String> trees = request.plan().trees();
    for (String tree : trees) {
      if (MembersInput.SCHEMA.index(tree + "_id") < 0) {
        throw new JenjangException(
            ErrorCode.PLAN,
            "trees: '" + tree
                + "' is no tree of the members table; there are sponsor and placement");
      }
      table.require("the plan's tree '" + tree + "' is built from it", tree + "_id");
    }
    return new MembersScan(
        trees.stream().map(tree -> tree + "_id").toList(), request.window(), asked);
  }

  private Result result() {
    People people = new People(request, read.index());
    delivery
        .find(OverridesInput.SCHEMA)
        .ifPresent(overrides ->
            people.override(SmallTable.read(overrides), read.members().count() + 1));
    delivery
        .find(AdjustmentsInput.SCHEMA)
        .ifPresent(adjustments -> people.adjust(SmallTable.read(adjustments)));
    byte[] status = read.members().status().clone();
    people.forceStatus(status);
    Members members = read.members().withStatus(status);
    new LegCheck(request, table).require(members, read.trees());
    EarlierUplines earlier = new EarlierUplines(request, read.index(), members, read.trees());
    Timeline timeline = earlier.timeline(read.versions());
    long later = read.later().count() - 1L;
    MemberIntake intake = new MemberIntake(
        members,
        read.payees(),
        read.trees(),
        timeline,
        read.uplines(),
        people.overrides(),
        people.adjustments(),
        read.legalIds(),
        later);
    notes.addAll(read.notes());
    notes.addAll(earlier.notes());
    if (later > 0) {
      notes.add(later + " members joined after the period and are left out");
    }
    return new Result(
        intake,
        read.index(),
        IdIndex.of(read.later()),
        List.of(balance()),
        read.rejected(),
        people,
        rejects(),
        notes);
  }

  private Balance balance() {
    long rejected =
        read.rejected().rejected.values().stream().mapToLong(ScanTotals::rows).sum();
    return Balance.rows(
        MembersInput.SCHEMA.table(),
        table.rows(),
        read.members().count(),
        read.outside(),
        read.copies(),
        rejected);
  }

  /** Reads the table a second time, when there is something to write down. */
  private JavaRDD<Reject> rejects() {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(request.session().sparkContext());
    if (read.rejected().rejected.isEmpty()) {
      return spark.emptyRDD();
    }
    Shared<MemberRejectScan.Listed> listed = Shared.with(spark, read.leftOut().listed());
    JavaRDD<Reject> all =
        table.map(new MemberRejectScan(request.window(), listed, MemberRejectScan.Wanted.ALL));
    return MemberRejectScan.withoutCopies(all);
  }
}
