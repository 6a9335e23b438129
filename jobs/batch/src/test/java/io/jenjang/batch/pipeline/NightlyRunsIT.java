package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.job.CloseJob;
import io.jenjang.batch.job.CloseRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.job.VerifyRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that is run every night over a growing folder: every table is, row for row, that of a run that reads everything. */
class NightlyRunsIT {
  private static final String LOOSE = "jenjang.intake.max-rejects { count = 1000000, share = 1 }\n";
  private static final int NIGHTS = 3;

  @TempDir
  private Path folder;

  private Path output;
  private PublishedTables tables;
  private Path plan;

  @Test
  void aDrawnCompany() throws IOException {
    long seed = LongStream.iterate(11, next -> next + 1)
        .filter(next -> new RandomCompany(next).size() > 30 && new RandomCompany(next).size() < 90)
        .findFirst()
        .orElseThrow();
    RandomCompany company = new RandomCompany(seed);
    plan = Files.writeString(folder.resolve("plan.conf"), company.text());
    prepare();
    Path first = Files.createDirectory(folder.resolve("first"));
    company.next("2026-10", first);
    run("2026-10", first, false);
    Path month = Files.createDirectory(folder.resolve("month"));
    company.next("2026-11", month);
    nights("2026-11", month, seed);
  }

  @Test
  void returnsOfClosedWeeks() throws IOException {
    long seed = 4;
    ReturnWeeks weeks = ReturnWeeks.draw(folder.resolve("in"), seed);
    plan = weeks.plan("reverse-original");
    prepare();
    for (int week = 0; week < 2; week++) {
      close(
          ReturnWeeks.WEEKS.get(week), run(ReturnWeeks.WEEKS.get(week), weeks.input(week), false));
    }
    String last = nights(ReturnWeeks.WEEKS.get(2), weeks.input(2), seed);
    assertThat(tables.rows("returns", ReturnWeeks.WEEKS.get(2))).isNotEmpty();
    close(ReturnWeeks.WEEKS.get(2), last);
    assertThat(VerifyJob.run(
                new VerifyRequest(
                    ReturnWeeks.WEEKS.get(2),
                    null,
                    output.toString(),
                    List.of(),
                    false,
                    null,
                    null,
                    "local[2]"),
                Progress.silent())
            .problems())
        .isEmpty();
  }

  private void prepare() {
    output = folder.resolve("out");
    tables = new PublishedTables(output.toString());
  }

  /** Delivers the lines of a month in files, one a night, and runs every night; tells the last run. */
  private String nights(String period, Path month, long seed) throws IOException {
    List<String> lines = Files.readAllLines(month.resolve("sales.csv"));
    Files.delete(month.resolve("sales.csv"));
    List<List<String>> days = new ArrayList<>();
    for (int night = 0; night < NIGHTS; night++) {
      days.add(new ArrayList<>(List.of(lines.get(0))));
    }
    Random random = new Random(seed);
    lines
        .subList(1, lines.size())
        .forEach(line -> days.get(random.nextInt(NIGHTS)).add(line));
    Files.createDirectory(month.resolve("sales"));
    String last = null;
    for (int night = 0; night < NIGHTS; night++) {
      Files.write(month.resolve("sales/day" + night + ".csv"), days.get(night));
      String whole = run(period, month, false);
      last = run(period, month, true);
      String what = "seed " + seed + ", night " + night;
      for (Table table : OutputTables.ALL) {
        assertThat(tables.rows(table.name(), manifest(period, last)))
            .as("%s, table %s", what, table.name())
            .isEqualTo(tables.rows(table.name(), manifest(period, whole)));
      }
      assertThat(manifest(period, last).counters().get("sales_files_reused"))
          .as(what)
          .isEqualTo(night);
    }
    return last;
  }

  private Manifest manifest(String period, String run) {
    return tables.runs().require(period, run);
  }

  private String run(String period, Path input, boolean keeps) throws IOException {
    Path config = folder.resolve("settings-" + keeps + ".conf");
    Files.writeString(config, LOOSE + "jenjang.cache.sales = " + keeps);
    return EngineRun.run(period, input, plan, output, config).run();
  }

  private void close(String period, String run) {
    CloseJob.run(
        new CloseRequest(
            period, run, output.toString(), Pointer.People.of("Ani", "Budi"), null, "local[2]"),
        Progress.silent());
  }
}
