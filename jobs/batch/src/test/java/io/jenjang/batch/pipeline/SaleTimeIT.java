package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months in which members move, from files through the whole engine, each worked by hand: a sale goes up the tree as it stood on its day. */
class SaleTimeIT {
  @TempDir
  private Path folder;

  private MovingMonth month;

  @BeforeEach
  void start() throws IOException {
    month = new MovingMonth(folder);
  }

  /** D moves with E on the 15th; what both sold before goes to B, what they sold then to C. */
  @Test
  void aMoveInTheMonthTakesTheDownlineAlong() throws IOException {
    month.members("""
        D,B,2026-01-01,2026-10-15
        D,C,2026-10-15,
        E,D,,
        """);

    month.run();

    assertThat(month.groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 150 seller", "C 280 lead", "D 430 lead", "E 130 seller");
    assertThat(month.lines(month.output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 5",
            "A from D level 2: 200 pays 10",
            "B from D level 1: 100 pays 10",
            "B from E level 2: 50 pays 2.5",
            "C from D level 1: 200 pays 20",
            "C from E level 2: 80 pays 4",
            "D from E level 1: 50 pays 5",
            "D from E level 1: 80 pays 8");
    assertThat(month.lines(month.output(), "team"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 2",
            "C from D level 1: 200 pays 4",
            "D from E level 1: 50 pays 1",
            "D from E level 1: 80 pays 1.6");
    assertThat(EngineRun.verify(MovingMonth.OCTOBER, month.output()).problems()).isEmpty();
  }

  /** What a move that is undone leaves: the days between go to C, those before and after together to B, as one line. */
  @Test
  void whoMovesBackHasTwoLinesOfUplines() throws IOException {
    month.members("""
        D,B,,2026-10-10
        D,C,2026-10-10,2026-10-15
        D,B,2026-10-15,
        E,A,,
        """);

    month.run();

    assertThat(month.lines(month.output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 5",
            "A from D level 2: 200 pays 10",
            "A from E level 1: 130 pays 13",
            "B from D level 1: 200 pays 20",
            "C from D level 1: 100 pays 10");
  }

  /** E leaves D on the 9th, D leaves B on the 15th: two moves of one line, and only what was sold by then stays behind. */
  @Test
  void aDownlineThatMovesByItselfStaysWhereItWent() throws IOException {
    month.members("""
        D,B,,2026-10-15
        D,C,2026-10-15,
        E,D,,2026-10-09
        E,B,2026-10-09,
        """);

    month.run();

    assertThat(month.groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 230 seller", "C 200 seller", "D 350 lead", "E 130 seller");
    assertThat(month.lines(month.output(), "levels"))
        .contains(
            "B from E level 2: 50 pays 2.5",
            "B from E level 1: 80 pays 8",
            "D from E level 1: 50 pays 5");
  }

  /** D is taken out: what it sold before the 15th is B's, the rest C's; E stands below B first and below C since. */
  @Test
  void volumeIsRolledUpToWhoStoodAboveOnItsDay() throws IOException {
    month.plan(MovingMonth.PLAN
        .replace("cv { sum = cv }", "cv { sum = cv }, rolled { of = cv, tree = kept }")
        .replace(
            "groups { gv { of = cv } }",
            "derived { kept { keep { status = [active] }, roll-up = true } }, groups { gv { of = rolled, tree = kept } }")
        .replace("basis = cv, levels", "basis = rolled, tree = kept, levels"));
    month.file("members.csv", """
        member_id,sponsor_id,status,valid_from,valid_to
        A,,,,
        B,A,,,
        C,A,,,
        D,B,suspended,2026-01-01,2026-10-15
        D,C,suspended,2026-10-15,
        E,D,,,
        """);

    month.run();

    assertThat(month.groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 150 seller", "C 280 lead", "D 0 seller", "E 130 seller");
    assertThat(month.lines(month.output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from B level 1: 100 pays 10",
            "A from C level 1: 200 pays 20",
            "A from E level 2: 50 pays 2.5",
            "A from E level 2: 80 pays 4",
            "B from E level 1: 50 pays 5",
            "C from E level 1: 80 pays 8");
    assertThat(EngineRun.verify(MovingMonth.OCTOBER, month.output()).problems()).isEmpty();
  }

  /** Two members who change places: each stood above the other once. */
  @Test
  void whoStoodBelowMayStandAbove() throws IOException {
    month.members("""
        D,A,,2026-10-15
        D,E,2026-10-15,
        E,D,,2026-10-15
        E,A,2026-10-15,
        """);

    month.run();

    assertThat(month.groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 0 seller", "C 0 seller", "D 350 lead", "E 330 lead");
    assertThat(month.lines(month.output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 1: 100 pays 10",
            "A from D level 2: 200 pays 10",
            "A from E level 2: 50 pays 2.5",
            "A from E level 1: 80 pays 8",
            "D from E level 1: 50 pays 5",
            "E from D level 1: 200 pays 20");
  }
}
