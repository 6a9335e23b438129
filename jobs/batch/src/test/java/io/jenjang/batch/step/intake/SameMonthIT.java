package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same month, whatever its files look like and however its sales are cut into lines. */
class SameMonthIT {
  private static final String SALES =
      "sale_id,line_no,member_id,buyer_id,buyer,sold_at,paid_at,quantity,net,currency,qv,cv,verified,kind,returns_sale_id";
  private static final String TYPES =
      "sale_id string, line_no int, member_id string, buyer_id string, buyer string, sold_at timestamp, paid_at timestamp,"
          + " quantity int, net decimal(9,2), currency string, qv decimal(18,4), cv decimal(38,18), verified boolean, kind string, returns_sale_id string";
  private static final String MEMBER_TYPES =
      "member_id string, sponsor_id string, joined_on date, country string";

  @TempDir
  private Path folder;

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
}
