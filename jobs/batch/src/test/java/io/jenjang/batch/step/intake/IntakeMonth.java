package io.jenjang.batch.step.intake;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.config.IntakeSettings;
import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.batch.io.read.ScanTask;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.FxRatesInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import io.jenjang.safeguard.Rulebook;
import io.jenjang.tree.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** October 2026 of a small company whose inputs a test writes line by line. */
final class IntakeMonth {
  static final String PERIOD = "2026-10";
  private static final String MEMBERS = """
      member_id,sponsor_id,joined_on,country
      A,,2020-01-01,ID
      B,A,2020-01-01,ID
      C,B,2026-10-10,MY
      """;

  private final Path folder;
  private String volumes = "cv { sum = cv }";
  private String more = "";
  private String furtherBonuses = "";
  private String periodBy = "paid_at";
  private String trees = "sponsor";
  private String mapping;
  private boolean[] orderedBefore;
  private IntakeSettings settings = new IntakeSettings(
      Policy.ATTACH_TO_ROOT,
      Policy.REJECT,
      Policy.REJECT,
      Policy.ATTACH_TO_ROOT,
      true,
      false,
      1 << 20,
      new MaxRejects(1_000_000, 1_000_000));

  private boolean showsLines = true;
  private Caches caches = Caches.NONE;

  MemberIntake people;
  SaleIntake sales;

  IntakeMonth(Path folder) {
    this.folder = folder;
    file("members.csv", MEMBERS);
  }

  Path folder() {
    return folder;
  }

  IntakeMonth file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IntakeMonth without(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IntakeMonth volumes(String text) {
    volumes = text;
    return this;
  }

  /** @param text further blocks of the plan */
  IntakeMonth plan(String text) {
    more = text;
    return this;
  }

  /** @param text bonuses beside the one that every plan here has */
  IntakeMonth bonuses(String text) {
    furtherBonuses = ", " + text;
    return this;
  }

  IntakeMonth trees(String text) {
    trees = text;
    return this;
  }

  IntakeMonth periodBy(String text) {
    periodBy = text;
    return this;
  }

  IntakeMonth mapping(String text) {
    file("mapping.conf", text);
    mapping = folder.resolve("mapping.conf").toString();
    return this;
  }

  IntakeMonth policies(Policy policy) {
    settings = new IntakeSettings(
        policy,
        policy,
        policy,
        policy,
        settings.unknownReturnedSale(),
        settings.expectedRequired(),
        settings.csvLimitBytes(),
        settings.maxRejects());
    return this;
  }

  IntakeMonth limits(boolean checksReturns, boolean expected, long csvLimit, MaxRejects rejects) {
    settings = new IntakeSettings(
        settings.orphans(),
        settings.cycles(),
        settings.selfSponsors(),
        settings.severalRoots(),
        checksReturns,
        expected,
        csvLimit,
        rejects);
    return this;
  }

  IntakeMonth ordered(boolean... before) {
    orderedBefore = before;
    return this;
  }

  Plan plan() {
    return PlanReader.read("test.conf", """
        plan {
          id = test, version = 1, effective-from = 2026-01-01
          currency = IDR, payout-exponent = 0, rounding = HALF_UP
          calendar { every = month, zone = "Asia/Jakarta" }
          period-by = %s
          trees = [%s]
          volumes { %s }
          %s
          bonuses = [{ code = p, type = personal, basis = %s, rate = 0.1 }%s]
        }
        """.formatted(
            periodBy,
            trees,
            volumes,
            more,
            volumes.substring(0, volumes.indexOf(' ')),
            furtherBonuses));
  }

  /** @param kept where it is kept what is found out about files of sales; null for nowhere */
  IntakeMonth cache(Cache kept) {
    caches = new Caches(kept, null);
    return this;
  }

  /** @param kept where it is kept what the files of members come to; null for nowhere */
  IntakeMonth membersCache(Cache kept) {
    caches = new Caches(null, kept);
    return this;
  }

  private IntakeRequest request() {
    Plan plan = plan();
    return new IntakeRequest(
        SharedSpark.session(),
        folder.toString(),
        Map.of(),
        mapping,
        plan,
        Rulebook.NONE,
        Calendars.window(plan, PERIOD),
        settings,
        null,
        ChosenSales.ALL,
        showsLines,
        caches);
  }

  /** Of the lines nothing is asked but what they add up to. */
  IntakeMonth sumsAlone() {
    showsLines = false;
    return this;
  }

  /** Runs a task over the sale lines as they are read, with the rules by which they are read. */
  <T> List<T> scan(Function<SalesRules, ScanTask<T>> task) {
    IntakeRequest request = request();
    Delivery delivery = Delivery.open(request);
    TableScan table = delivery.get(SalesInput.SCHEMA);
    MembersStep.Result members = new MembersStep(request, delivery).run(() -> {});
    Currencies currencies = FxRates.of(
            request.plan(),
            PERIOD,
            delivery.find(FxRatesInput.SCHEMA).map(SmallTable::read).orElse(List.of()))
        .currencies();
    SalesRules rules =
        new LineRules(request, delivery, table, members).of(currencies, orderedBefore);
    return Night.full(table, null).scanned(rules).map(task.apply(rules)).collect();
  }

  /** Reads everything. */
  IntakeMonth read() {
    Intake intake = Intake.open(request());
    people = intake.members();
    sales = intake.sales(people, orderedBefore, EarlierSales.NONE);
    return this;
  }

  /** What a volume comes to, by member id, zeros left out; 4 places. */
  Map<String, Long> volume(String name) {
    int at = plan().sums().stream().map(sum -> sum.name()).toList().indexOf(name);
    Map<String, Long> volume = new TreeMap<>();
    for (int member = 1; member <= people.members().count(); member++) {
      if (sales.sums()[at][member] != 0) {
        volume.put(people.members().ids().text(member), sales.sums()[at][member]);
      }
    }
    return volume;
  }

  /** {@code KEY REASON}, in the order of the table. */
  List<String> rejects() {
    return sales.rejects().collect().stream()
        .map(reject -> reject.key() + " " + reject.reason())
        .toList();
  }

  /** {@code member day currency volume amount}, in the order of the table. */
  List<String> days() {
    List<String> rows = new ArrayList<>();
    for (DayVolumes days : sales.dayVolumes().collect()) {
      for (int i = 0; i < days.member().length; i++) {
        rows.add(String.join(
            " ",
            people.members().ids().text(days.member()[i]),
            java.time.LocalDate.ofEpochDay(days.day()[i]).toString(),
            sales.currencies().get(days.currency()[i]) + "/"
                + plan().sums().get(days.volume()[i]).name(),
            Long.toString(days.amount()[i])));
      }
    }
    return rows;
  }

  Balance balance(String table, String measure) {
    return sales.balances().stream()
        .filter(balance -> balance.table().equals(table)
            && (balance.measure() + balance.currency()).equals(measure))
        .findFirst()
        .orElseThrow();
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int member = 1; member <= people.members().count(); member++) {
      ids.add(people.members().ids().text(member));
    }
    return ids;
  }

  /** Everything that must not depend on files and tasks. */
  String fingerprint() {
    return totals()
        + days()
        + sales.rejects().collect().stream()
            .map(reject ->
                reject.table() + reject.key() + reject.lineNo() + reject.reason() + reject.record())
            .toList();
  }

  /** The part of it that is not about single lines. */
  String totals() {
    return ids()
        + Arrays.deepToString(sales.sums())
        + Arrays.deepToString(sales.customers())
        + Arrays.toString(sales.saleLines())
        + Arrays.toString(sales.ordered())
        + sales.rejectTotals()
        + sales.balances();
  }

  /** Writes a CSV table of this month as Parquet into another month, types declared. */
  static void parquet(Path csv, String columns, Path target, int files) {
    Dataset<Row> rows = SharedSpark.session()
        .read()
        .option("header", "true")
        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ssX")
        .schema(columns)
        .csv(csv.toString());
    rows.repartition(files).write().parquet(target.toString());
  }
}
