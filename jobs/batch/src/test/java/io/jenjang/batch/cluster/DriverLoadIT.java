package io.jenjang.batch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.RunJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.sample.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from tasks to the driver follows from the members, not from the sale lines or from the number of tasks. */
class DriverLoadIT {
  private static final String PERIOD = "2026-10";
  private static final int MEMBERS = 20_000;
  private static final int LINES = 40_000;
  private static final int FEW = 4;
  private static final int MANY = 400;

  /**
   * Spark's own report on every task, its place in the output, and what it wrote there: no sums, no rows. A task of any stage, and one of the stage that
   * writes the tables and names every file.
   */
  private static final Map<String, Long> BYTES_A_TASK =
      Map.of("collected_bytes", 4_500L, "collected_bytes_of_one_stage", 6_000L);

  private static final List<String> COLUMNS = List.of(
      "printf('S%010d', i) AS sale_id",
      "printf('M%06d', i % " + MEMBERS + ") AS member_id",
      "((i % 9001 + 500) / 100)::DECIMAL(18, 2) AS cv",
      "TIMESTAMP '2026-10-05' + INTERVAL 1 SECOND * (i % 86400) AS paid_at",
      "TIMESTAMP '2026-10-05' AS sold_at",
      "'self' AS buyer");

  @TempDir
  private static Path folder;

  private static Manifest few;
  private static Manifest many;
  private static Manifest tenfold;

  @BeforeAll
  static void run() throws Exception {
    SharedSpark.session();
    few = run(FEW, LINES);
    many = run(MANY, LINES);
    tenfold = run(FEW, 10 * LINES);
  }

  @Test
  void aTaskMoreCostsTheDriverItsReportAndNoMore() {
    assertThat(many.counters().get("tasks"))
        .isGreaterThan(few.counters().get("tasks") + 2 * (MANY - FEW));
    BYTES_A_TASK.forEach((counter, bytes) -> {
      long moreTasks = counter.equals("collected_bytes")
          ? many.counters().get("tasks") - few.counters().get("tasks")
          : MANY - FEW;
      long more = many.counters().get(counter) - few.counters().get(counter);
      assertThat(more).as("%s, %d tasks more", counter, moreTasks).isLessThan(moreTasks * bytes);
    });
  }

  @Test
  void tenTimesTheLinesCostTheDriverNothing() {
    assertThat(tenfold.counters().get("sale_lines"))
        .isEqualTo(10 * few.counters().get("sale_lines"));
    assertThat(tenfold.counters().get("shuffled_bytes"))
        .isGreaterThan(4 * few.counters().get("shuffled_bytes"));
    assertThat(tenfold.counters().get("collected_bytes"))
        .isLessThan(few.counters().get("collected_bytes") * 11 / 10);
  }

  /** A month in so many files with their columns in as many orders, which no task reads two of. */
  private static Manifest run(int tasks, int lines) throws Exception {
    Path month = folder.resolve(tasks + "x" + lines);
    Path sales = Files.createDirectories(month.resolve("sales"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT printf('M%06d', i) AS member_id, CASE WHEN i > 0 THEN printf('M%06d', i // 3) END AS sponsor_id"
              + " FROM range(" + MEMBERS + ") r (i)) TO '" + month.resolve("members.parquet")
              + "' (FORMAT parquet)");
      for (int file = 0; file < tasks; file++) {
        statement.execute("COPY (SELECT " + String.join(", ", order(file)) + " FROM range("
            + file + ", " + lines + ", " + tasks + ") r (i)) TO '"
            + sales.resolve("part-" + file + ".parquet")
            + "' (FORMAT parquet)");
      }
    }
    Path config = Files.writeString(
        folder.resolve(month.getFileName() + ".conf"), "jenjang.output.tasks = " + tasks + "\n");
    Path output = folder.resolve(month.getFileName() + "-output");
    RunJob.run(
        new RunRequest(
            PERIOD,
            month.toString(),
            Checkout.plan("standard.conf").toString(),
            output.toString(),
            config.toString(),
            null,
            null,
            "local[2]"),
        Progress.silent());
    return new Runs(output.toString(), new Configuration()).require(PERIOD);
  }

  /** An order of the columns that no file with another number below 720 has. */
  private static List<String> order(int number) {
    List<String> left = new ArrayList<>(COLUMNS);
    List<String> order = new ArrayList<>();
    int rest = number;
    for (int choices = left.size(); choices > 0; choices--) {
      order.add(left.remove(rest % choices));
      rest /= choices;
    }
    return order;
  }
}
