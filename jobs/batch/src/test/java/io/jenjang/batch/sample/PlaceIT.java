package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jenjang place}, by the command line. */
class PlaceIT {
  @TempDir
  private Path folder;

  @BeforeEach
  void members() throws IOException {
    Files.writeString(folder.resolve("members.csv"), """
        member_id,sponsor_id,placement_id,joined_on
        TOP,,,2026-01-01
        A,TOP,TOP,2026-01-02
        B,TOP,TOP,2026-01-03
        "N,1",TOP,,2026-10-07
        N2,TOP,,2026-10-05
        N3,N2,,2026-10-06
        LATER,TOP,,2026-11-01
        LOST,GONE,,2026-10-08
        """);
  }

  private Path plan(String bonuses) throws IOException {
    return Files.writeString(folder.resolve("plan.conf"), """
        plan {
          id = placing, version = 1, effective-from = 2026-01-01, currency = USD
          calendar { every = month, zone = UTC }
          trees = [sponsor, placement]
          volumes { cv { sum = cv } }
          bonuses = [ %s ]
        }
        """.formatted(bonuses));
  }

  private CommandLineRun place(Path plan, String... more) {
    List<String> arguments = new ArrayList<>(List.of(
        "place",
        "--tree",
        "placement",
        "--period",
        "2026-10",
        "--input",
        folder.toString(),
        "--plan",
        plan.toString(),
        "--output",
        folder.resolve("out").toString(),
        "--master",
        "local[2]"));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments);
  }

  private String proposals() throws IOException {
    return Files.readString(folder.resolve("out/placements-2026-10.csv"));
  }

  private static final String MATRIX =
      "{ code = m, type = matrix, basis = cv, levels = [0.1], width = 2, depth = 3 }";

  @Test
  void aMatrixIsFilledAsThePlanSays() throws IOException {
    CommandLineRun run = place(plan(MATRIX));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "placing version 1, places for who joined up to the close of 2026-10",
            "matrix, width 2, depth 3",
            "placed           3",
            "without a place  1 UNKNOWN_SPONSOR");
    assertThat(proposals()).isEqualTo("""
        member_id,sponsor_id,placement_id,placement_leg,level,reason
        N2,TOP,A,1,2,
        N3,N2,N2,1,1,
        "N,1",TOP,A,2,2,
        LOST,GONE,,,,UNKNOWN_SPONSOR
        """);
  }

  @Test
  void theWeakerLegIsTakenWhereItIsAskedFor() throws IOException {
    CommandLineRun run = place(plan(MATRIX), "--binary");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("binary, weaker leg");
    assertThat(proposals()).isEqualTo("""
        member_id,sponsor_id,placement_id,placement_leg,level,reason
        N2,TOP,A,1,2,
        N3,N2,N2,1,1,
        "N,1",TOP,B,1,2,
        LOST,GONE,,,,UNKNOWN_SPONSOR
        """);
  }

  @Test
  void whatIsThereIsNotReplaced() throws IOException {
    assertThat(place(plan(""), "--width", "5").exit()).isZero();
    String before = proposals();
    CommandLineRun again = place(plan(""), "--width", "2");
    assertThat(again.exit()).isEqualTo(8);
    assertThat(again.err())
        .contains("placements-2026-10.csv is there already and is not replaced")
        .doesNotContain("\tat ");
    assertThat(proposals()).isEqualTo(before);
  }

  @Test
  void whatCannotBeIsToldAndNothingIsWritten() throws IOException {
    CommandLineRun neither = place(plan(""));
    assertThat(neither.exit()).isEqualTo(2);
    assertThat(neither.err())
        .contains(
            "plan placing version 1 has neither a matrix nor a binary bonus over the tree placement; say --width N or --binary");
    CommandLineRun narrow = place(plan(""), "--width", "1");
    assertThat(narrow.exit()).isEqualTo(5);
    assertThat(narrow.err())
        .contains(
            "members: TOP has 2 legs; expected at most 1; mend the placement before others are placed");
    assertThat(place(plan(""), "--width", "0").exit()).isEqualTo(2);
    assertThat(place(plan(""), "--width", "3", "--binary").exit()).isEqualTo(2);
    CommandLineRun sponsor = place(plan(""), "--tree", "sponsor", "--width", "3");
    assertThat(sponsor.exit()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
