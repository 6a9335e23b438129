package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code data-samples/published} through the whole engine, to the last unit. */
class PublishedExamplesIT {
  private static final List<String> EXPECTED = List.of(
      "expected_lines",
      "expected_statements",
      "expected_unpaid",
      "expected_qualifications",
      "expected_carry");

  @TempDir
  private Path output;

  static Stream<String> examples() {
    return Checkout.folders(Checkout.samples("published")).stream()
        .map(folder -> folder.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void paysWhatWasPublished(String example) {
    Path folder = Checkout.samples("published").resolve(example);
    OutputFolder tables = new OutputFolder(output);
    List<String> expected = new ArrayList<>();
    List<String> paid = new ArrayList<>();
    for (String period : periods(folder)) {
      CommandLineRun.period(period, folder, folder.resolve("plan.conf"), output);
      compare(
          folder,
          "expected_lines",
          tables.table("statement_lines", period),
          period,
          expected,
          paid);
      compare(folder, "expected_statements", earned(tables, period), period, expected, paid);
      compare(folder, "expected_unpaid", tables.table("unpaid", period), period, expected, paid);
      compare(folder, "expected_carry", legs(tables, period), period, expected, paid);
      compare(
          folder,
          "expected_qualifications",
          judged(folder, tables, period),
          period,
          expected,
          paid);
      assertThat(tables.table("controls", period).column("passed")).containsOnly("true");
    }
    assertThat(paid).as(example).isEqualTo(expected);
  }

  /** Statements of members who earned or gave back: a member whose volume paid nobody has one, too. */
  private static Rows earned(OutputFolder tables, String period) {
    return tables
        .table("statements", period)
        .where(row -> !row.get("earned").equals("0") || !row.get("clawback").equals("0"));
  }

  /** What binary bonuses carry. */
  private static Rows legs(OutputFolder tables, String period) {
    return tables
        .table("carry", period)
        .where(row -> Set.of("LEG_1", "LEG_2", "PAIRED").contains(row.get("item")));
  }

  /** Only members whom the example speaks of. */
  private static Rows judged(Path folder, OutputFolder tables, String period) {
    Path file = folder.resolve("expected_qualifications.csv");
    List<String> members = Files.exists(file) ? Rows.read(file).column("member_id") : List.of();
    return tables
        .table("qualifications", period)
        .where(row -> members.contains(row.get("member_id")));
  }

  private static void compare(
      Path folder,
      String name,
      Rows found,
      String period,
      List<String> expected,
      List<String> paid) {
    Path file = folder.resolve(name + ".csv");
    if (Files.exists(file)) {
      Rows wanted = Rows.read(file);
      List<String> columns = new ArrayList<>(wanted.columns());
      columns.remove("period");
      wanted.where("period", period).texts(columns).forEach(row -> expected.add(name + ": " + row));
      found.texts(columns).forEach(row -> paid.add(name + ": " + row));
    }
  }

  /** The periods that the expected rows speak of; one without any row is not there. */
  private static Set<String> periods(Path folder) {
    Set<String> periods = new TreeSet<>();
    for (String name : EXPECTED) {
      Path file = folder.resolve(name + ".csv");
      periods.addAll(
          Files.exists(file) ? Rows.read(file).column("period") : Collections.emptyList());
    }
    return periods;
  }
}
