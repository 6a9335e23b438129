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
  private ReadMembers used;
  private ReadMembers reused;

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
    reused = kept == null ? null : kept.find();
    if (reused != null) {
      columns(request.plan().trees());
      meanwhile.run();
    }
    used = reused == null ? read(meanwhile) : reused;
    return result(used);
  }

  private ReadMembers read(Runnable meanwhile) {
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
    leftOut.count(read.rejected, duplicates.differing());
    return ReadMembers.of(
        asked, read, pool, genealogy, duplicates.copies(), leftOut, placing.notes());
  }

  /** Keeps for later runs what was read by this one; says what came of an earlier one. */
  Reused keep(Map<String, String> digests, Reused ofSales) {
    if (reused != null) {
      return ofSales.withMembers(table.files().size(), table.rows());
    }
    if (kept != null) {
      kept.keep(used, digests);
    }
    return ofSales;
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

  private Result result(ReadMembers read) {
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
        List.of(balance(read)),
        read.rejected(),
        people,
        rejects(read),
        notes);
  }

  private Balance balance(ReadMembers read) {
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
  private JavaRDD<Reject> rejects(ReadMembers read) {
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
