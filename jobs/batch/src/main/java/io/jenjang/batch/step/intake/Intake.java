package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.read.Digests;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.ExpectedInput;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * From input files to arrays. {@link #open} finds and checks the files, {@link #members} reads the genealogy, {@link #sales} the sale lines. In two
 * steps, because what an earlier period carried can be put by member number only once the numbers are known.
 */
public final class Intake {
  private static final long REJECTS_A_PARTITION = 500_000;

  private final IntakeRequest request;
  private final Delivery delivery;
  private MembersStep memberStep;
  private MembersStep.Result members;
  private CompletableFuture<Map<String, String>> digests;

  private Intake(IntakeRequest request, Delivery delivery) {
    this.request = request;
    this.delivery = delivery;
  }

  /** Finds every table and checks its columns; stops with INPUT or CONFIGURATION. */
  public static Intake open(IntakeRequest request) {
    return new Intake(request, Delivery.open(request));
  }

  /** The genealogy by itself: no other table is looked for, nobody's status is forced. */
  public static MemberIntake membersAlone(IntakeRequest request) {
    return new Intake(request, Delivery.membersAlone(request)).members();
  }

  /** Reads members, overrides and adjustments. */
  public MemberIntake members() {
    memberStep = new MembersStep(request, delivery);
    members = memberStep.run(this::digest);
    return members.intake();
  }

  /** Has the files digested while the driver works by itself. */
  private void digest() {
    digests = Digests.beside(request.session(), allFiles());
  }

  private List<InputFile> allFiles() {
    return delivery.tables().stream().flatMap(table -> table.files().stream()).toList();
  }

  /**
   * Reads the sales; stops with DELIVERY or REJECTS when the settings say so.
   *
   * @param people what {@link #members} of this intake handed out
   * @param orderedBefore by member number: whether the member ordered in an earlier period; null if nobody did
   * @param earlier knows the sales of earlier periods
   */
  public SaleIntake sales(MemberIntake people, boolean[] orderedBefore, EarlierSales earlier) {
    if (members == null
        || people.members().count() != members.intake().members().count()) {
      throw new IllegalArgumentException("the members are not those of this intake");
    }
    SalesStep step = new SalesStep(
        request, delivery, members, orderedBefore, earlier, () -> ReadFailures.told(digests::join));
    ScanTotals totals = step.scan();
    checkExpected(totals);
    Map<String, ScanTotals> byTable = new LinkedHashMap<>();
    byTable.put(MembersInput.SCHEMA.table(), members.memberTotals());
    byTable.put(SalesInput.SCHEMA.table(), totals);
    members
        .people()
        .rejects()
        .forEach(reject -> byTable
            .computeIfAbsent(reject.table(), table -> new ScanTotals())
            .reject(
                reject.reason(),
                reject.currency(),
                reject.money(),
                SalesScan.SaleRejects.example(reject)));
    RejectLimit.check(request.settings().maxRejects(), byTable);
    return result(step, totals, byTable);
  }

  private void checkExpected(ScanTotals totals) {
    if (delivery.find(ExpectedInput.SCHEMA).isEmpty() && request.settings().expectedRequired()) {
      throw new JenjangException(
          ErrorCode.DELIVERY,
          request.input()
              + ": the table expected is missing, and intake.expected = required; the sender says in it what it sent");
    }
    delivery
        .find(ExpectedInput.SCHEMA)
        .ifPresent(table -> new ExpectedCheck(
                delivery, request.plan(), request.window().lastDay())
            .check(SmallTable.read(table), totals.in));
  }

  private SaleIntake result(SalesStep step, ScanTotals totals, Map<String, ScanTotals> byTable) {
    List<RangeSums> ranges = step.sums();
    SaleArrays arrays = SaleArrays.of(ranges, members.intake().members().count());
    List<RejectTotal> rejectTotals = new ArrayList<>();
    byTable.forEach((table, counted) -> rejectTotals.addAll(counted.rejectTotals(table)));
    rejectTotals.sort(Comparator.comparing(RejectTotal::table)
        .thenComparing(RejectTotal::reason)
        .thenComparing(RejectTotal::currency));
    List<Balance> balances = new ArrayList<>(members.balances());
    balances.addAll(members.people().balances());
    balances.addAll(totals.balances(
        SalesInput.SCHEMA.table(), delivery.get(SalesInput.SCHEMA).rows()));
    Reused reused = memberStep.keep(ReadFailures.told(digests::join), step.keep());
    List<String> notes = new ArrayList<>(delivery.notes());
    notes.addAll(members.notes());
    if (arrays.joiningKits() > 0) {
      notes.add(
          "sale lines tagged joining-kit, on which no bonus is paid: " + arrays.joiningKits());
    }
    SalesSplit split = SalesSplit.of(request.plan());
    notes.addAll(step.notes());
    return new SaleIntake(
        arrays.volumes(split),
        arrays.returned(split),
        arrays.earlier(split),
        arrays.earlierReturned(split),
        arrays.byBuyer(split, step.delivered()),
        step.trades(ranges),
        arrays.customers(),
        arrays.lines(),
        arrays.ordered(),
        step.currencies().names(),
        step.rates(),
        step.found().dayVolumes(),
        step.found().returned(),
        step.found().index(),
        rejects(step, rejectTotals),
        List.copyOf(rejectTotals),
        List.copyOf(balances),
        files(),
        reused,
        List.copyOf(notes));
  }

  private JavaRDD<Reject> rejects(SalesStep step, List<RejectTotal> totals) {
    long count = totals.stream().mapToLong(RejectTotal::count).sum();
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(request.session().sparkContext());
    if (count == 0) {
      return spark.emptyRDD();
    }
    return members
        .rejects()
        .union(spark.parallelize(members.people().rejects(), 1))
        .union(step.found().rejects())
        .sortBy(RejectOrder::of, true, (int) (1 + count / REJECTS_A_PARTITION));
  }

  private List<InputFileInfo> files() {
    Map<String, String> sha256 = ReadFailures.told(digests::join);
    List<InputFileInfo> files = new ArrayList<>();
    for (TableScan table : delivery.tables()) {
      for (InputFile file : table.files()) {
        files.add(new InputFileInfo(
            table.schema().table(),
            file.path(),
            file.name(),
            file.bytes(),
            table.rows(file),
            sha256.get(file.path())));
      }
    }
    return List.copyOf(files);
  }
}
