package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files: the same month whatever they look like, and one clear message when they cannot be read. */
class DeliveryIT {
  private static final String SALES =
      "sale_id,line_no,member_id,buyer_id,buyer,sold_at,paid_at,quantity,net,currency,qv,cv,verified,kind,returns_sale_id";
  private static final String TYPES =
      "sale_id string, line_no int, member_id string, buyer_id string, buyer string, sold_at timestamp, paid_at timestamp,"
          + " quantity int, net decimal(9,2), currency string, qv decimal(18,4), cv decimal(38,18), verified boolean, kind string, returns_sale_id string";
  private static final String MEMBER_TYPES =
      "member_id string, sponsor_id string, joined_on date, country string";

  @TempDir
  private Path folder;

  private IntakeMonth month;

  @BeforeEach
  void noSales() {
    month =
        new IntakeMonth(folder.resolve("in")).file("sales.csv", "sale_id,member_id,paid_at,cv\n");
  }

  /** A month with a little of everything, duplicates, orphan returns and unknown members among it. */
  private static String messy(Random random) {
    StringBuilder csv = new StringBuilder(SALES).append('\n');
    String[] who = {"A", "B", "C", "C", "B", "Z"};
    for (int i = 0; i < 400; i++) {
      int sale = random.nextInt(250);
      boolean back = random.nextInt(8) == 0;
      int day = 1 + random.nextInt(31);
      csv.append("S")
          .append(sale)
          .append(',')
          .append(random.nextInt(2) + 1)
          .append(',')
          .append(who[random.nextInt(6)]);
      csv.append(",K")
          .append(random.nextInt(5))
          .append(',')
          .append(random.nextBoolean() ? "retail" : "self");
      csv.append(",2026-10-%02dT0%d:00:00Z,2026-10-%02dT10:00:00Z,"
          .formatted(day, random.nextInt(3), day));
      csv.append(back ? "-1,-5.25" : "1,5.25").append(random.nextInt(9) == 0 ? ",USD," : ",IDR,");
      csv.append(back ? "-2,-3.5" : "2,3.5")
          .append(",true,")
          .append(back ? "return,S" + random.nextInt(250) : "sale,");
      csv.append('\n');
    }
    List<String> lines = csv.toString().lines().toList();
    for (int i = 0; i < 20; i++) {
      csv.append(lines.get(1 + random.nextInt(400))).append('\n');
    }
    return csv.toString();
  }

  private IntakeMonth prepared(Path in) {
    return new IntakeMonth(in)
        .volumes(
            "cv { sum = cv }, retail { sum = net, buyer = [retail] }, first { sum = qv, first-order = true }")
        .plan("active { customers { min = 1, volume = 3 } }")
        .file("fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,15950.123456\n");
  }

  @Test
  void theMonthIsTheSameWhateverItsFilesLookLike() {
    long seed = 20261031;
    String csv = messy(new Random(seed));
    IntakeMonth one = prepared(folder.resolve("csv")).file("sales.csv", csv).read();
    String expected = one.fingerprint();

    for (int files : new int[] {1, 3, 7}) {
      Path in = folder.resolve("parquet" + files);
      IntakeMonth other = prepared(in).without("members.csv");
      IntakeMonth.parquet(folder.resolve("csv/sales.csv"), TYPES, in.resolve("sales"), files);
      IntakeMonth.parquet(
          folder.resolve("csv/members.csv"), MEMBER_TYPES, in.resolve("members.parquet"), files);
      assertThat(other.read().fingerprint())
          .as("seed %s, %s files", seed, files)
          .isEqualTo(expected);
    }
    List<String> lines = csv.lines().toList();
    String first = String.join("\n", lines.subList(0, 200)) + "\n";
    String second =
        lines.get(0) + "\n" + String.join("\n", lines.subList(200, lines.size())) + "\n";
    IntakeMonth split =
        prepared(folder.resolve("split")).file("sales/b.csv", first).file("sales/a.csv", second);
    assertThat(split.read().fingerprint()).as("seed %s, two CSV files", seed).isEqualTo(expected);
    assertThat(one.sales.balances()).allMatch(Balance::holds);
    assertThat(one.balance("sales", "rows").duplicates()).isNotZero();
  }

  /** The engine pays on what a member sold in all; so two lines instead of one change nothing, not even by rounding. */
  @Test
  void aSaleSplitInTwoLinesIsTheSameSale() {
    long seed = 20261101;
    String csv = messy(new Random(seed));
    IntakeMonth whole = prepared(folder.resolve("whole")).file("sales.csv", csv).read();
    IntakeMonth split =
        prepared(folder.resolve("halves")).file("sales.csv", inTwoLines(csv)).read();

    for (String volume : List.of("cv", "retail", "first")) {
      assertThat(whole.volume(volume)).as("seed %s, %s", seed, volume).isNotEmpty();
      assertThat(split.volume(volume))
          .as("seed %s, %s", seed, volume)
          .isEqualTo(whole.volume(volume));
    }
    assertThat(split.days()).as("seed %s", seed).isEqualTo(whole.days());
    assertThat(split.sales.customers()).as("seed %s", seed).isDeepEqualTo(whole.sales.customers());
    assertThat(split.rejects()).as("seed %s", seed).hasSize(2 * whole.rejects().size());
  }

  /** Every line as two of the same order that come to as much together: one keeps its number, the other gets a new one. */
  private static String inTwoLines(String csv) {
    StringBuilder lines = new StringBuilder(SALES).append('\n');
    csv.lines().skip(1).forEach(line -> {
      String[] cells = line.split(",", -1);
      boolean back = cells[13].equals("return");
      lines.append(
          back
              ? line(cells, cells[1], "-2.13", "-0.01", "-1.4999")
              : line(cells, cells[1], "2.13", "0.01", "1.4999"));
      lines.append(
          back
              ? line(cells, "10" + cells[1], "-3.12", "-1.99", "-2.0001")
              : line(cells, "10" + cells[1], "3.12", "1.99", "2.0001"));
    });
    return lines.toString();
  }

  private static String line(String[] cells, String number, String net, String qv, String cv) {
    String[] other = cells.clone();
    other[1] = number;
    other[8] = net;
    other[10] = qv;
    other[11] = cv;
    return String.join(",", other) + "\n";
  }

  @Test
  void filesOfOneTableMayHaveTheirOwnTypes() {
    SparkSession spark = SharedSpark.session();
    String start = "select 'a' sale_id, 'A' member_id, timestamp'2026-10-05 10:00:00Z' paid_at, ";
    spark.sql(start + "5 cv").write().parquet(folder.resolve("in/x").toString());
    spark
        .sql("select 'b' sale_id, 'A' member_id, date'2026-10-05' paid_at, 0.5bd cv, 'x' note")
        .write()
        .parquet(folder.resolve("in/y").toString());
    spark
        .sql(
            "select 7 sale_id, 'A' member_id, timestamp_ntz'2026-10-01 00:00:00' paid_at, cast(1 as decimal(38,0)) cv")
        .write()
        .parquet(folder.resolve("in/z").toString());
    month.without("sales.csv");
    move("x");
    move("y");
    move("z");
    month.read();

    assertThat(month.volume("cv")).containsEntry("A", 65_000L);
    assertThat(month.sales.notes())
        .contains("sales: the column 'note' is not one of the table and was not read");
    assertThat(month.sales.files()).hasSize(4).allMatch(file -> file.sha256().length() == 64);
  }

  private void move(String name) {
    try (var files = Files.list(folder.resolve("in").resolve(name))) {
      Path part =
          files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Path target = Files.createDirectories(folder.resolve("in/sales"));
      Files.move(part, target.resolve(name + ".parquet"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aColumnOfAWrongTypeIsNamed() {
    SharedSpark.session()
        .sql("select 'a' sale_id, 'A' member_id, 'x' paid_at, 5.5d cv, array(1) tags")
        .write()
        .parquet(folder.resolve("in/sales").toString());
    month.without("sales.csv");

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining("the column 'cv' is double, expected decimal(18,4)")
        .hasMessageContaining("the column 'paid_at' is binary (STRING), expected timestamp")
        .hasMessageContaining("the column 'tags' is a nested group, expected text")
        .hasMessageContaining("sales/part-");
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws Exception {
    month.without("sales.csv").file("sales.parquet", "PAR1 and no more");

    assertThatThrownBy(month::read)
        .hasMessageStartingWith("sales.parquet: is no whole Parquet file")
        .hasMessageEndingWith("it may have been cut off on the way, send it again");
  }

  @Test
  void aFileThatIsDamagedInsideIsNamed() throws Exception {
    SharedSpark.session()
        .sql(
            "select concat('S', id) sale_id, 'A' member_id, timestamp'2026-10-05 10:00:00Z' paid_at, cast(id as decimal(18,2)) cv"
                + " from range(0, 20000, 1, 1)")
        .write()
        .parquet(folder.resolve("in/x").toString());
    move("x");
    month.without("sales.csv");
    Path file = folder.resolve("in/sales/x.parquet");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, bytes.length / 2, (byte) 0xA5);
    Files.write(file, bytes);

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining("sales/x.parquet: cannot be read to its end")
        .hasMessageContaining("it may be damaged, send it again");
  }

  @Test
  void aMissingTableIsNamed() {
    month.without("sales.csv");

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageContaining(
            "the table sales is missing; sales.parquet, a folder sales or sales.csv was expected");
  }

  @Test
  void aTableThatIsThereTwiceIsNamed() {
    month.file("sales/x.csv", "sale_id,member_id,paid_at,cv\n");

    assertThatThrownBy(month::read)
        .hasMessageContaining("sales is there more than once: sales, sales.csv; leave one");
  }

  @Test
  void unknownColumnsOfCsvAreErrorsWithAHint() {
    month.file("sales.csv", "sale_id,member_id,payed_at,cv,zzz\n");

    assertThatThrownBy(month::read)
        .hasMessageContaining(
            "sales.csv line 1: unknown column 'payed_at'; expected one of sale_id, line_no")
        .hasMessageContaining("did you mean \"paid_at\"?")
        .hasMessageContaining("sales.csv line 1: unknown column 'zzz'");
  }

  @Test
  void columnsThatThePlanNeedsAreNamed() {
    month.file("sales.csv", "sale_id,member_id,sold_at,cv\n");
    assertThatThrownBy(month::read)
        .hasMessageContaining("paid_at")
        .hasMessageContaining("the plan's period-by names it");

    month.file("sales.csv", "sale_id,member_id,paid_at\n");
    assertThatThrownBy(month::read).hasMessageContaining("cv, qv, net");

    month.trees("sponsor, placement").file("sales.csv", "sale_id,member_id,paid_at,cv\n");
    assertThatThrownBy(month::read).hasMessageContaining("placement_id");
  }

  @Test
  void aCsvTableHasALimit() {
    month.limits(true, false, 20, new MaxRejects(10, 10));

    assertThatThrownBy(month::read)
        .hasMessageContaining(
            "bytes of CSV, more than intake.csv-limit allows (20); deliver it as Parquet");
  }

  @Test
  void aShortDeliveryStopsTheRun() {
    month
        .file("sales.csv", "sale_id,member_id,paid_at,net\na,A,2026-10-05T10:00:00Z,5\n")
        .file("expected.csv", """
            table,file,rows,currency,sum,complete_through
            sales,sales.csv,2,IDR,7.5,2026-10-30
            catalog,,1,,,
            members,members.csv,3,,,
            """);

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DELIVERY))
        .hasMessageContaining(
            "expected.csv line 2: sales (sales.csv) has 1 rows, the sender says 2")
        .hasMessageContaining("has 5 IDR net, the sender says 7.5")
        .hasMessageContaining("is complete through 2026-10-30, the period ends on 2026-10-31")
        .hasMessageContaining("expected.csv line 3: the table catalog was sent, and there is none");
  }

  @Test
  void theSenderMayHaveToSayWhatItSent() {
    month.limits(true, true, 1 << 20, new MaxRejects(10, 10));

    assertThatThrownBy(month::read)
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DELIVERY))
        .hasMessageContaining("the table expected is missing, and intake.expected = required");
  }

  @Test
  void aMappingAdaptsFiles() {
    month
        .without("sales.csv")
        .without("members.csv")
        .file("people.csv", "KODE,UPLINE,AKTIF,NOTE\nA,,1,x\nB,A,0,x\n")
        .file("orders/1.csv", "NO;,KODE,CENTS,TGL\n77,B,12345,05/10/2026 23:30\n")
        .mapping("""
            mapping {
              members {
                file = people.csv, ignore = [NOTE]
                columns {
                  member_id = KODE, sponsor_id { from = UPLINE }
                  status { from = AKTIF, values { "1" = active, "0" = suspended } }
                }
              }
              sales {
                file = orders
                columns {
                  sale_id = "NO;", member_id = KODE, cv { from = CENTS, scale = 0.01 }
                  paid_at { from = TGL, format = "dd/MM/yyyy HH:mm" }, currency { constant = IDR }
                }
              }
            }
            """)
        .read();

    assertThat(month.volume("cv")).containsEntry("B", 1_234_500L);
    assertThat(month.people.members().status()).containsExactly(0, 0, 1);
    assertThat(month.days()).containsExactly("B 2026-10-05 IDR/cv 1234500");
  }
}
