package io.jenjang.batch.io;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Controls;
import io.jenjang.batch.schema.ExchangeRates;
import io.jenjang.batch.schema.Genealogy;
import io.jenjang.batch.schema.Journal;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.Origins;
import io.jenjang.batch.schema.Postings;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.Returns;
import io.jenjang.batch.schema.SafeguardResults;
import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.schema.StatementLineWriter;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.batch.schema.Volumes;
import io.jenjang.payout.LegAccount;
import io.jenjang.payout.Reason;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A run of three members with a row or two in every table. */
public final class SampleRun {
  public static final String PERIOD = "2026-10";
  private static final Configuration HADOOP = new Configuration();
  public static final Instant NOW = Instant.parse("2026-11-23T20:45:00Z");
  public static final Ids IDS = ids("M1", "M2", "Émile");
  private static final Members MEMBERS = new Members(
      IDS,
      new int[] {0, 0, 1, 2},
      new byte[] {0, Members.SELLER, Members.PREFERRED, Members.SELLER},
      new byte[] {0, Members.ACTIVE, Members.ACTIVE, Members.SUSPENDED},
      new int[4],
      new int[4],
      new String[] {""},
      new int[4],
      new String[] {""});

  private SampleRun() {}

  /** Ids by member number, from 1. */
  static Ids ids(String... texts) {
    int[] start = new int[texts.length + 2];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      all.append(texts[i]);
      start[i + 2] = all.toString().getBytes(StandardCharsets.UTF_8).length;
    }
    return new Ids(all.toString().getBytes(StandardCharsets.UTF_8), start);
  }

  /** Claims, writes and publishes. */
  public static Manifest publish(Path output, Instant now) {
    return publish(output.toString(), now);
  }

  /** Claims, writes and publishes, on any file system. */
  public static Manifest publish(String output, Instant now) {
    RunFolder run = RunFolder.begin(output, PERIOD, HADOOP, now);
    try {
      return publish(run, now);
    } catch (RuntimeException failure) {
      run.abandon();
      throw failure;
    }
  }

  /** The same without some tables and columns. */
  public static Manifest publish(Path output, Instant now, Omitted omitted) {
    RunFolder run = RunFolder.begin(output.toString(), PERIOD, HADOOP, now);
    run.leaveOut(omitted);
    return publish(run, now);
  }

  private static Manifest publish(RunFolder run, Instant now) {
    List<WrittenFile> written = new ArrayList<>();
    try (TaskFiles task = run.task(0)) {
      write(task);
      written.addAll(task.finish());
    }
    Manifest manifest = manifest(run, now, run.commit(written));
    run.publish(manifest);
    return manifest;
  }

  public static Manifest manifest(RunFolder run, Instant now, List<Manifest.Output> outputs) {
    return new Manifest(
        Manifest.FORMAT_VERSION,
        run.runId(),
        run.period(),
        Manifest.State.PREVIEW,
        now.toString(),
        new Manifest.Plan("harmoni", 3, "00ff"),
        "0.1.0",
        List.of(),
        List.of(new Manifest.Input("sales", "in/sales.csv", "sales.csv", 1234, 12, "abcd")),
        List.of(),
        outputs,
        run.omitted().entries(),
        null,
        new Manifest.Controls(1, 1),
        Map.of("members", 3L));
  }

  static void write(TaskFiles task) {
    var lines = new StatementLineWriter(task.rows(StatementLines.TABLE), IDS, "IDR");
    // 123.4567 x 0.05 = 6.172835, paid as 6; then a negative one, 128 bits deep.
    lines.bonus(1, 1, "LEVEL", 2, 2, 1, 1_234_567, 50_000, 0, 61_728_350_000_000_000L, 60_000);
    lines.bonus(1, 2, "LEVEL", 3, 1, 1, -1_234_567, 50_000, -1, -61_728_350_000_000_000L, -60_000);
    lines.adjustment(3, 1, "ADJ-1", 9_000_000_000_000_0000L);
    new Statements.Writer(task.rows(Statements.TABLE), IDS, "IDR")
        .opening(-5_0000)
        .earned(17_0000)
        .bonus("LEVEL", 10_0000)
        .bonus("CLUB", 7_0000)
        .payable(12_0000)
        .ranks("gold", "")
        .end(1, true, 2);
    var unpaid = new Unpaid.Writer(task.rows(Unpaid.TABLE), IDS, "IDR");
    unpaid.refusal(0, "LEVEL", 3, 0, 4, 100_0000, 20_000, 2_0000, Reason.NO_UPLINE, 0);
    unpaid.refusal(2, "LEVEL", 3, 1, 1, 100_0000, 20_000, 2_0000, Reason.NOT_ACTIVE, 1);
    unpaid.withoutSource(0, "DIFF", -1, Reason.ROUNDING, 0);
    new Qualifications.Writer(task.rows(Qualifications.TABLE), MEMBERS)
        .volume("pv", 100_0000)
        .volume("cv", 0)
        .group("gv", 1_000_0000)
        .customers(7)
        .ranks("gold", "gold", "diamond")
        .missing("gv", 2_000_0000, 1_000_0000)
        .missing("legs having gold", 3_0000, 1_0000)
        .binaryLeg(
            "PAIRS", 2, new LegAccount(300_0000, 200_0000, 450_0000, new long[] {50_0000}, 0))
        .end(1, true, 2);
    new Qualifications.Writer(task.rows(Qualifications.TABLE), MEMBERS).end(3, false, 0);
    Tree tree = new Tree(
        new int[] {0, 0, 1, 2}, new int[] {4, 3, 2, 1}, new int[] {0, 1, 2, 3}, null, null);
    var genealogy = new Genealogy.Writer(task.rows(Genealogy.TABLE), IDS);
    Ids stated = ids("", "", "M2");
    genealogy.place("sponsor", tree, 1, stated, Genealogy.Attached.ROOT);
    genealogy.place("sponsor", tree, 3, stated, null);
    var volumes = new Volumes.Writer(
        task.rows(Volumes.TABLE), IDS, new String[] {"IDR"}, new String[] {"cv"});
    volumes.volumes(
        new int[] {2},
        new int[] {(int) LocalDate.of(2026, 10, 5).toEpochDay()},
        new short[1],
        new short[1],
        new long[] {12_3456});
    cameBack(task);
    var carry = new Carry.Writer(task.rows(Carry.TABLE), IDS);
    carry.text(1, Carry.Item.TITLE, "gold", null, null);
    carry.amount(1, Carry.Item.BALANCE, "IDR", null, -5_0000);
    carry.text(2, Carry.Item.FIRST_ORDER, null, null, "S-1");
    var journal = new Journal.Writer(task.rows(Journal.TABLE), IDS);
    journal.posting(1, 1, "6100", 17_0000, "IDR", Journal.Cause.EARNED);
    journal.posting(1, 2, "1300", -5_0000, "IDR", Journal.Cause.DEBT);
    journal.posting(1, 3, "2100", -12_0000, "IDR", Journal.Cause.PAYABLE);
    new ExchangeRates.Writer(task.rows(ExchangeRates.TABLE))
        .rate("IDR", "USD", new BigDecimal("0.000061268878"));
    new SafeguardResults.Writer(task.rows(SafeguardResults.TABLE))
        .row(new SafeguardResults.Row(
            "ID-4",
            "indonesia",
            "Indonesia",
            "period",
            null,
            null,
            null,
            "pay is at most 40 % of sales",
            "R / S",
            new BigDecimal("0.382"),
            "at most 0.4",
            "block",
            "PASS",
            -1,
            -1,
            "a rule of 2008",
            "unconfirmed",
            null));
    new Origins.Writer(task.rows(Origins.TABLE), IDS, "IDR")
        .row(1, new long[] {0, 0, 2_0000, 100_5000, 0, 0, 2000, 10_0500, 0});
    new Controls.Writer(task.rows(Controls.TABLE))
        .control(Controls.Control.equal(
            "net in",
            "sales",
            "IDR",
            new BigDecimal("99999999999999999999.5"),
            new BigDecimal("99999999999999999999"),
            null));
    new Rejects.Writer(task.rows(Rejects.TABLE))
        .reject(new Rejects.Reject(
            "sales",
            "S-9",
            "1",
            "sales.csv",
            42,
            "{\"net\": \"x\"}",
            "MALFORMED",
            "net is \"x\"",
            null,
            "IDR"));
  }

  private static void cameBack(TaskFiles task) {
    var index = new SalesIndex.Writer(task.rows(SalesIndex.TABLE), IDS);
    index.volume("cv", 12_3456);
    index.rolled("rolled", "M1");
    index.uplinesUntil("sponsor", 20_000);
    byte[] sale = "S-1".getBytes(StandardCharsets.UTF_8);
    index.sale(2, sale, 0, sale.length, 1, "USD");
    new Returns.Writer(task.rows(Returns.TABLE))
        .of("S-0", 1, "2026-09", "20261001T000000Z-abcdef", "M2")
        .rolled("rolled", "M1")
        .line("R-1", 2, "USD", Map.of("cv", new BigDecimal("12.3456")));
    new Postings.Writer(task.rows(Postings.TABLE))
        .posting("2026-09", "20261001T000000Z-abcdef", "M2", "LEVEL", -5_0000, "late sale");
  }
}
