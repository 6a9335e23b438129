package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.ScanTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that is judged together with others comes to the same, byte for byte, as one that is judged by itself. */
class PlainSalesIT {
  private static final int ROWS = 600;

  /** By column what a cell may be: mostly right, sometimes empty, sometimes wrong. */
  private static final Map<String, List<String>> CELLS = new TreeMap<>(Map.ofEntries(
      Map.entry("sale_id", List.of("S1", "S2", "sale-with-a-long-id-0001", "S%", "S%", "S%", "")),
      Map.entry("line_no", List.of("1", "2", "77", "1", "2", "1", "x")),
      Map.entry("member_id", List.of("A", "B", "C", "C", "B", "A", "Z")),
      Map.entry("buyer_id", List.of("K1", "K2", "A", "C", "", "K3")),
      Map.entry("buyer", List.of("retail", "self", "preferred", "retail", "self", "", "who")),
      Map.entry(
          "sold_at",
          List.of(
              "2026-09-30T23:59:59Z",
              "2026-10-01T00:00:00Z",
              "2026-10-17T10:30:00Z",
              "2026-10-31T16:59:59Z",
              "2026-10-20T00:00:00Z",
              "",
              "soon")),
      Map.entry(
          "paid_at",
          List.of(
              "2026-09-30T16:59:59Z",
              "2026-09-30T17:00:00Z",
              "2026-10-31T16:59:59Z",
              "2026-10-31T17:00:00Z",
              "2026-10-10T00:00:00Z",
              "2026-10-12T00:00:00Z",
              "2026-10-14T00:00:00Z",
              "")),
      Map.entry("sku", List.of("P1", "P2", "")),
      Map.entry("quantity", List.of("1", "2", "12", "0", "", "-1")),
      Map.entry("net", List.of("5.25", "0", "0.0001", "12345678.99", "", "", "-3")),
      Map.entry("tax", List.of("0.5", "0", "", "1", "-0.5")),
      Map.entry("currency", List.of("IDR", "USD", "", "IDR", "IDR", "EUR")),
      Map.entry("qv", List.of("3.5", "1", "0", "", "", "-1", "1.23456")),
      Map.entry("cv", List.of("2", "4.25", "0", "", "", "-2", "much")),
      Map.entry("verified", List.of("true", "false", "", "true")),
      Map.entry("kind", List.of("sale", "sale", "", "", "sale", "return")),
      Map.entry("returns_sale_id", List.of("", "", "S1", "S2")),
      Map.entry("channel", List.of("web", "shop", "")),
      Map.entry("tags", List.of("", "joining-kit", "gift"))));

  private static final List<String> ALWAYS =
      List.of("sale_id", "member_id", "sold_at", "paid_at", "cv", "kind");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPlainSaleIsWhatItIsByItself(long seed) {
    List<String> columns = columns(new Random(seed));
    IntakeMonth csv = month(new Random(seed), folder.resolve("csv"))
        .file("sales.csv", sales(new Random(seed), columns));
    IntakeMonth parquet = month(new Random(seed), folder.resolve("parquet"));
    IntakeMonth.parquet(
        folder.resolve("csv/sales.csv"),
        columns.stream().map(PlainSalesIT::typed).collect(Collectors.joining(", ")),
        folder.resolve("parquet/sales"),
        3);

    for (IntakeMonth month : List.of(csv, parquet)) {
      List<Row> rows = month.scan(BothWays::new);
      assertThat(rows).as("seed %s", seed).hasSize(ROWS);
      assertThat(rows)
          .as("seed %s", seed)
          .allSatisfy(row -> assertThat(row.together()).isEqualTo(row.alone()));
      // Where a value is in no file, a catalog is asked for it for every line.
      assertThat(rows.stream().anyMatch(Row::plain))
          .as("seed %s, plain sales", seed)
          .isEqualTo(!Files.exists(month.folder().resolve("catalog.csv"))
              || columns.containsAll(List.of("qv", "net")));
      assertThat(rows).as("seed %s, other sales", seed).anyMatch(row -> !row.plain());
    }
  }

  /** When a line was sold is not read where it changes nothing, and it changes nothing where it is not read; of texts, which may be wrong, it always is. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatNobodyAsksForIsNotRead(long seed) {
    List<String> columns = columns(new Random(seed));
    Path csv = folder.resolve("csv");
    Path parquet = folder.resolve("parquet");
    new IntakeMonth(csv).file("sales.csv", sales(new Random(seed), columns));
    IntakeMonth.parquet(
        csv.resolve("sales.csv"),
        columns.stream().map(PlainSalesIT::typed).collect(Collectors.joining(", ")),
        new IntakeMonth(parquet).folder().resolve("sales"),
        3);
    for (Path files : List.of(csv, parquet)) {
      IntakeMonth whole = new IntakeMonth(files);
      IntakeMonth sums = new IntakeMonth(files).sumsAlone();
      String expected = whole.read().totals();
      assertThat(sums.read().totals()).as("seed %s", seed).isEqualTo(expected);
      assertThat(Arrays.stream(whole.sales.saleLines()).sum())
          .as("seed %s", seed)
          .isPositive();
      assertThat(whole.scan(HasSoldAt::new)).containsOnly(true);
      assertThat(sums.scan(HasSoldAt::new)).containsOnly(files.equals(csv));
    }
  }

  /** Whether a task sees when lines were sold. */
  private record HasSoldAt(SalesRules rules) implements ScanTask<Boolean> {
    @Override
    public Iterator<Boolean> run(RowCursor rows, Cells cells) {
      assertThat(cells.shape().has("sold_at") || !rules.readsSoldAt()).isTrue();
      return List.of(cells.shape().has("sold_at")).iterator();
    }
  }

  private static String typed(String column) {
    String type = switch (column) {
      case "line_no" -> "int";
      case "sold_at", "paid_at" -> "timestamp";
      case "quantity", "qv", "net", "tax" -> "decimal(18,4)";
      case "cv" -> "decimal(38,18)";
      case "verified" -> "boolean";
      default -> "string";
    };
    return column + " " + type;
  }

  /** Volumes, returns and catalog of some plan. */
  private static IntakeMonth month(Random random, Path folder) {
    String filters = random.nextBoolean()
        ? ", retail { sum = net, buyer = [retail], channel = [web] }, first { sum = qv, first-order = true },"
            + " early { sum = qv, within-days-of-joining = 20, verified = true }"
        : "";
    IntakeMonth month = new IntakeMonth(folder)
        .volumes("cv { sum = " + (random.nextBoolean() ? "cv" : "qv") + " }" + filters)
        .plan(random.nextBoolean() ? "active { customers { min = 1, volume = 3 } }" : "")
        .periodBy(random.nextBoolean() ? "paid_at" : "sold_at")
        .file("fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,15950.123456\n");
    return random.nextBoolean()
        ? month.file("catalog.csv", "sku,country,valid_from,qv,cv,price\nP1,,2020-01-01,3,2,10\n")
        : month;
  }

  /** Some columns, in some order. */
  private static List<String> columns(Random random) {
    List<String> columns = new ArrayList<>(CELLS.keySet());
    columns.removeIf(column -> !ALWAYS.contains(column) && random.nextInt(4) == 0);
    return columns;
  }

  private static String sales(Random random, List<String> columns) {
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (int row = 0; row < ROWS; row++) {
      String number = Integer.toString(row);
      csv.append(columns.stream()
              .map(column -> cell(random, CELLS.get(column)).replace("%", number))
              .collect(Collectors.joining(",")))
          .append('\n');
    }
    return csv.toString();
  }

  /** The first of a list most often, so that there are rows with nothing wrong. */
  private static String cell(Random random, List<String> among) {
    int right = Math.max(1, among.size() / 2 + 1);
    return among.get(random.nextInt(random.nextInt(10) == 0 ? among.size() : right));
  }

  /**
   * What became of a row.
   *
   * @param plain whether it was judged together with others
   */
  private record Row(boolean plain, String together, String alone)
      implements java.io.Serializable {}

  /** Judges every row in both ways. */
  private record BothWays(SalesRules rules) implements ScanTask<Row> {
    @Override
    public Iterator<Row> run(RowCursor rows, Cells cells) {
      CurrencyCells currencies = new CurrencyCells(rules.currencies(), cells);
      SaleReader reader = new SaleReader(rules, rows, cells, currencies);
      LineCode code = new LineCode(rules);
      List<Row> found = new ArrayList<>();
      while (rows.next()) {
        String together = text(reader.read(), reader, code);
        found.add(new Row(reader.isPlain(), together, text(reader.judgeAlone(), reader, code)));
        if (reader.key()) {
          SaleLine line = reader.line();
          assertThat(reader.fingerprint())
              .isEqualTo(LineCode.fingerprint(line.saleId(), line.lineNo()));
        }
      }
      return found.iterator();
    }

    private static String text(SaleReader.Fate fate, SaleReader reader, LineCode code) {
      if (fate != SaleReader.Fate.USED) {
        return fate.toString();
      }
      SaleLine line = reader.line();
      Bytes bytes = new Bytes(64);
      code.write(line, 0, bytes);
      return Arrays.toString(bytes.take())
          + List.of(line.member, line.currency, line.isReturn, line.day, line.periodDay)
          + List.of(line.soldAt, line.qv, line.cv, line.net, line.listed, line.quantity());
    }
  }
}
