package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed weeks that are restated, twice, pay in all what weeks pay that were right the first time. */
class RestateIT {
  private static final List<String> WEEKS = RestateWeeks.WEEKS;

  @TempDir
  private Path folder;

  private Path plan;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void paysWhatWasRightInAll(long seed) throws IOException {
    RestateWeeks weeks = RestateWeeks.draw(folder.resolve("in"), seed);
    plan = weeks.plan();
    for (int week = 0; week < 4; week++) {
      close(week, run(week, weeks.right(week), "right"), "right");
    }
    assertThatThrownBy(() -> restate(0, weeks.right(0)))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
        .hasMessageStartingWith("period 2026-09-07 is not closed");
    close(0, run(0, weeks.first(0), "out"), "out");
    close(1, run(1, weeks.first(1), "out"), "out");
    List<RestateJob.Period> first = restate(0, weeks.right(0));
    assertThat(first)
        .extracting(one -> one.period() + " " + one.cause())
        .containsExactly(
            "2026-09-07 late sale and tree move", "2026-09-14 follows from 2026-09-07");
    close(2, run(2, weeks.first(2), "out"), "out");
    assertThat(posted(2)).isEqualTo(differences(first));
    List<RestateJob.Period> second = restate(1, weeks.right(1));
    assertThat(second)
        .extracting(one -> one.period() + " " + one.cause())
        .containsExactly(
            "2026-09-14 follows from 2026-09-07 and late sale",
            "2026-09-21 follows from 2026-09-14");
    run(3, weeks.first(3), "out");
    equalsWhatWasRight(seed);
    Map<String, BigDecimal> once = posted(3);
    assertThat(restate(1, null))
        .extracting(RestateJob.Period::cause)
        .startsWith("follows from 2026-09-07 and late sale");
    run(3, weeks.first(3), "out");
    assertThat(posted(3)).isNotEmpty().isEqualTo(once);
    balances();
    proved(WEEKS.get(3), "out");
    for (int week = 0; week < 3; week++) {
      proved(WEEKS.get(week), "out/restated");
    }
  }

  /** Worked out again from what it recorded, with the same rows. */
  private void proved(String period, String output) {
    VerifyJob.Verified verified = EngineRun.verify(period, folder.resolve(output));
    assertThat(verified.problems()).as("%s of %s", period, output).isEmpty();
    assertThat(verified.again()).as("%s of %s", period, output).isTrue();
  }

  /** By bonus and member over all weeks; standing and bonuses of the open week; nothing for whom nothing changed. */
  private void equalsWhatWasRight(long seed) {
    assertThat(paid("out")).as("seed %d", seed).isEqualTo(paid("right"));
    for (String table : List.of("qualifications")) {
      assertThat(tables("out").rows(table, WEEKS.get(3)))
          .as("seed %d, %s", seed, table)
          .isEqualTo(tables("right").rows(table, WEEKS.get(3)));
    }
    TreeSet<String> changed = new TreeSet<>();
    for (int week = 0; week < 3; week++) {
      Map<String, BigDecimal> then = earned("out", week);
      Map<String, BigDecimal> right = earned("right", week);
      TreeSet<String> all = new TreeSet<>(then.keySet());
      all.addAll(right.keySet());
      for (String one : all) {
        BigDecimal paid = then.getOrDefault(one, BigDecimal.ZERO);
        if (paid.compareTo(right.getOrDefault(one, BigDecimal.ZERO)) != 0) {
          changed.add(WEEKS.get(week) + " " + one);
        }
      }
    }
    TreeSet<String> posted = new TreeSet<>(posted(2).keySet());
    posted.addAll(posted(3).keySet());
    assertThat(changed).as("seed %d", seed).isNotEmpty().containsAll(posted(2).keySet());
    assertThat(posted).as("seed %d", seed).isEqualTo(changed);
  }

  /** What was paid with what is still open is what all lines come to. */
  private void balances() {
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal lines = BigDecimal.ZERO;
    BigDecimal open = BigDecimal.ZERO;
    for (int week = 0; week < 4; week++) {
      for (Map<String, Object> row : tables("out").rows("statement_lines", WEEKS.get(week))) {
        lines = lines.add((BigDecimal) row.get("amount"));
      }
      for (Map<String, Object> row : tables("out").rows("statements", WEEKS.get(week))) {
        paid = paid.add((BigDecimal) row.get("payable"));
        open = week < 3 ? open : open.add((BigDecimal) row.get("closing_balance"));
      }
    }
    assertThat(paid.add(open)).isEqualByComparingTo(lines);
  }

  private static Map<String, BigDecimal> differences(List<RestateJob.Period> periods) {
    Map<String, BigDecimal> differences = new TreeMap<>();
    for (RestateJob.Period period : periods) {
      for (Posting one : period.differences()) {
        differences.merge(
            one.period() + " " + one.memberId() + " " + one.bonus(),
            BigDecimal.valueOf(one.amount(), 4),
            BigDecimal::add);
      }
    }
    return differences;
  }

  private Map<String, BigDecimal> posted(int week) {
    Map<String, BigDecimal> posted = new TreeMap<>();
    for (Map<String, Object> row : tables("out").rows("statement_lines", WEEKS.get(week))) {
      if (row.get("kind").equals("restatement")) {
        String reference = (String) row.get("reference");
        posted.merge(
            reference.substring(0, reference.indexOf('/')) + " " + row.get("member_id") + " "
                + row.get("bonus"),
            (BigDecimal) row.get("amount"),
            BigDecimal::add);
      }
    }
    return posted;
  }

  private Map<String, BigDecimal> paid(String output) {
    Map<String, BigDecimal> paid = new TreeMap<>();
    for (int week = 0; week < 4; week++) {
      for (Map<String, Object> row : tables(output).rows("statement_lines", WEEKS.get(week))) {
        paid.merge(
            row.get("member_id") + " " + row.get("bonus"),
            (BigDecimal) row.get("amount"),
            BigDecimal::add);
      }
    }
    paid.values().removeIf(amount -> amount.signum() == 0);
    return paid;
  }

  private Map<String, BigDecimal> earned(String output, int week) {
    Map<String, BigDecimal> earned = new TreeMap<>();
    for (Map<String, Object> row : tables(output).rows("statement_lines", WEEKS.get(week))) {
      if (row.get("kind").equals("bonus")) {
        earned.merge(
            row.get("member_id") + " " + row.get("bonus"),
            (BigDecimal) row.get("amount"),
            BigDecimal::add);
      }
    }
    return earned;
  }

  private PublishedTables tables(String output) {
    return new PublishedTables(folder.resolve(output).toString());
  }

  private String run(int week, Path input, String output) {
    return EngineRun.run(WEEKS.get(week), input, plan, folder.resolve(output), null)
        .run();
  }

  private List<RestateJob.Period> restate(int week, Path input) {
    return RestateJob.run(
        new RestateRequest(
            WEEKS.get(week),
            folder.resolve("out").toString(),
            input == null ? null : input.toString(),
            null,
            null,
            null,
            null,
            "local[2]"),
        Progress.silent());
  }

  private void close(int week, String run, String output) {
    EngineRun.close(WEEKS.get(week), run, folder.resolve(output));
  }
}
