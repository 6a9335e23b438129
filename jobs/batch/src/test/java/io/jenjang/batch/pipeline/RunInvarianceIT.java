package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month comes to the same rows in the same order, however it is delivered and however many tasks work on it. */
class RunInvarianceIT {
  private static final String FIRST = "2026-10";
  private static final String PERIOD = "2026-11";
  private static final String LOOSE = "jenjang.intake.max-rejects { count = 1000000, share = 1 }\n";
  private static final long SEED = LongStream.iterate(1, seed -> seed + 1)
      .filter(seed -> {
        RandomCompany company = new RandomCompany(seed);
        return company.size() > 30 && company.size() < 90;
      })
      .findFirst()
      .orElseThrow();

  @TempDir
  private static Path temporary;

  private static Path csv;
  private static PublishedTables tables;
  private static Map<String, List<Map<String, Object>>> expected;

  @BeforeAll
  static void runInOneTask() throws IOException {
    RandomCompany company = new RandomCompany(SEED);
    Files.writeString(temporary.resolve("plan.conf"), company.text());
    tables = new PublishedTables(temporary.resolve("output").toString());
    Path first = Files.createDirectory(temporary.resolve(FIRST));
    company.next(FIRST, first);
    run(FIRST, first, "");
    csv = Files.createDirectory(temporary.resolve(PERIOD));
    company.next(PERIOD, csv);
    expected = run(PERIOD, csv, "jenjang.output.tasks = 1");
    assertThat(expected.get("statement_lines")).as("seed " + SEED).hasSizeGreaterThan(7);
    assertThat(expected.get("rejects")).as("seed " + SEED).isNotEmpty();
  }

  @AfterAll
  static void giveSparkItsDefaultsBack() {
    SparkSession.active().conf().unset("spark.sql.shuffle.partitions");
    SparkSession.active().conf().unset("spark.sql.files.maxPartitionBytes");
  }

  @Test
  void whateverTheNumberOfTasks() {
    assertSame(run(PERIOD, csv, "jenjang.output.tasks = 3"));
    assertSame(run(PERIOD, csv, "jenjang.output.tasks = 7"));
  }

  @Test
  void whateverTheOrderOfRows() throws IOException {
    assertSame(run(PERIOD, permuted("permuted"), "jenjang.output.tasks = 3"));
  }

  @Test
  void whateverTheFormat() throws IOException {
    Path parquet = copy("parquet");
    ParquetCopy.write(csv, parquet, 1);
    assertSame(run(PERIOD, parquet, ""));
  }

  @Test
  void whateverTheFilesAndPartitions() throws IOException {
    Path parquet = copy("several");
    ParquetCopy.write(permuted("shuffled"), parquet, 5);
    assertSame(run(
        PERIOD,
        parquet,
        "jenjang.output.tasks = 7\njenjang.spark.conf { \"spark.sql.shuffle.partitions\" = 3, "
            + "\"spark.sql.files.maxPartitionBytes\" = 2048 }"));
  }

  private static void assertSame(Map<String, List<Map<String, Object>>> found) {
    for (Table table : OutputTables.ALL) {
      assertThat(found.get(table.name()))
          .as("table " + table.name() + ", seed " + SEED)
          .isEqualTo(expected.get(table.name()));
    }
  }

  private static Map<String, List<Map<String, Object>>> run(
      String period, Path input, String settings) {
    try {
      Path config = Files.createTempFile(temporary, "settings", ".conf");
      Files.writeString(config, LOOSE + settings);
      String run = EngineRun.run(
              period, input, temporary.resolve("plan.conf"), temporary.resolve("output"), config)
          .run();
      Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
      for (Table table : OutputTables.ALL) {
        rows.put(table.name(), tables.rows(table.name(), tables.runs().require(period, run)));
      }
      rows.compute("rejects", (name, rejects) -> withoutPlace(rejects));
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rejects tell where a record stood and how it was written, and stand in the order of the input. */
  private static List<Map<String, Object>> withoutPlace(List<Map<String, Object>> rejects) {
    rejects.forEach(row -> row.keySet().removeAll(List.of("file", "line", "record")));
    rejects.sort(Comparator.comparing(Map::toString));
    return rejects;
  }

  /** A folder with the small tables of the month. */
  private static Path copy(String name) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    for (String table : List.of("fx_rates.csv", "overrides.csv")) {
      Files.copy(csv.resolve(table), folder.resolve(table), StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }

  private static Path permuted(String name) throws IOException {
    Path folder = copy(name);
    for (String table : List.of("members.csv", "sales.csv")) {
      List<String> lines = Files.readAllLines(csv.resolve(table));
      List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
      Collections.shuffle(rows, new Random(SEED));
      rows.add(0, lines.get(0));
      Files.write(folder.resolve(table), rows);
    }
    return folder;
  }
}
