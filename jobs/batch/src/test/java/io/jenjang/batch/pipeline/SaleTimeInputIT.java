package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files say of months in which members move: instants, currencies, rows that came late, contradict each other or name nobody. */
class SaleTimeInputIT {
  @TempDir
  private Path folder;

  private MovingMonth month;

  @BeforeEach
  void start() throws IOException {
    month = new MovingMonth(folder);
  }

  /** The instant of a sale is the one that period-by names, and a return has its own. */
  @Test
  void theDayIsThatOfThePeriodAndAReturnHasItsOwn() throws IOException {
    month.plan(MovingMonth.PLAN.replace("period-by = sold_at", "period-by = paid_at"));
    month.sales("""
        S1,D,2026-09-28T10:00:00Z,2026-10-14T10:00:00Z,100,sale,
        S2,D,2026-10-14T10:00:00Z,2026-10-15T00:00:00Z,200,sale,
        R1,D,2026-10-20T10:00:00Z,2026-10-20T10:00:00Z,-30,return,S1
        """);
    month.members("""
        D,B,,2026-10-15
        D,C,2026-10-15,
        """);

    month.run();

    assertThat(month.lines(month.output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 5",
            "A from D level 2: 170 pays 8.5",
            "B from D level 1: 100 pays 10",
            "C from D level 1: 170 pays 17");
  }

  /** Volume in another currency is converted once a member; the last stretch has what conversion of the others leaves. */
  @Test
  void nothingIsLostInConversion() throws IOException {
    month.file("fx_rates.csv", "period,from,to,rate\n2026-10,MYR,USD,0.333333\n");
    month.file("sales.csv", """
        sale_id,member_id,sold_at,cv,currency
        S1,D,2026-10-14T10:00:00Z,100.0001,MYR
        S2,D,2026-10-15T10:00:00Z,100.0001,MYR
        """);
    month.members("""
        D,B,,2026-10-15
        D,C,2026-10-15,
        """);

    month.run();

    assertThat(month.lines(month.output(), "levels"))
        .contains("B from D level 1: 33.3333 pays 3.33", "C from D level 1: 33.3334 pays 3.33");
    assertThat(month.groups()).contains("D 66.6667 seller", "A 66.6667 seller");
  }

  /** What was paid stays in the output folder, what is known now stands beside it: a move that was told too late. */
  @Test
  void aMoveThatIsKnownLaterIsRestated() throws IOException {
    month.members("""
        D,B,,
        E,D,,
        """);
    String run = month.run();
    EngineRun.close(MovingMonth.OCTOBER, run, month.output());
    Path corrected = Files.writeString(folder.resolve("corrected.csv"), MovingMonth.MEMBERS + """
        D,B,,2026-10-15
        D,C,2026-10-15,
        E,D,,
        """);

    List<RestateJob.Period> restated = RestateJob.run(
        new RestateRequest(
            MovingMonth.OCTOBER,
            month.output(),
            null,
            corrected.toString(),
            null,
            null,
            null,
            "local[2]"),
        Progress.silent());

    assertThat(restated).extracting(RestateJob.Period::cause).containsExactly("tree move");
    assertThat(month.lines(month.output(), "levels")).contains("B from D level 1: 300 pays 30");
    assertThat(month.lines(month.output() + "/restated", "levels"))
        .contains("B from D level 1: 100 pays 10", "C from D level 1: 200 pays 20")
        .doesNotContain("B from D level 1: 300 pays 30");
    assertThat(restated.get(0).differences())
        .extracting(one -> one.memberId() + " " + one.bonus() + " " + one.amount())
        .contains("B levels -240000", "C levels 240000");
  }

  @Test
  void rowsThatContradictEachOtherAreRefused() throws IOException {
    month.members("""
        D,B,,2026-10-16
        D,C,2026-10-15,
        E,A,,
        """);
    refused(
        "members: D: two rows are in force on 2026-10-15 and name different uplines; let valid_to of the earlier one be valid_from of the later one");
    month.members("""
        D,E,,2026-10-15
        D,C,2026-10-15,
        E,D,,
        """);
    refused(
        "members: until 2026-10-14 D stands above itself in the sponsor tree: D under E under D; "
            + "mend sponsor_id, valid_from or valid_to of their earlier rows, or set as-of = close in the plan");
  }

  private void refused(String message) {
    assertThatThrownBy(month::run).isInstanceOf(JenjangException.class).hasMessage(message);
  }

  /** Nobody is above who was not in the file any more; the note says so. */
  @Test
  void anUplineWhoIsGoneIsTheCompany() throws IOException {
    month.members("""
        D,GONE,,2026-10-15
        D,C,2026-10-15,
        E,A,,
        """);

    month.run();

    assertThat(month.lines(month.output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 200 pays 10",
            "A from E level 1: 130 pays 13",
            "C from D level 1: 200 pays 20");
  }
}
