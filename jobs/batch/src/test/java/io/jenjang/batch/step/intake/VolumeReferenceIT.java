package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.PageTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sale lines of the plan reference count for the volumes that their table says. */
class VolumeReferenceIT {
  private static final List<String> FIELDS = List.of(
      "sale_id",
      "line_no",
      "sold_at",
      "paid_at",
      "buyer",
      "tags",
      "channel",
      "verified",
      "qv",
      "cv",
      "net");

  @TempDir
  private Path folder;

  @Test
  void aLineCountsForWhatItsTableSays() throws IOException {
    Map<String, List<Map<String, String>>> examples =
        PageTable.below(Files.readString(Path.of("../../conf/plans/README.md")), "sale_id");
    assertThat(examples).hasSize(1);
    examples.forEach(this::check);
  }

  private void check(String example, List<Map<String, String>> rows) {
    IntakeMonth month = new IntakeMonth(folder)
        .periodBy("paid_at")
        .volumes(example
            .substring(
                example.indexOf("volumes {") + "volumes {".length(), example.lastIndexOf('}'))
            .strip())
        .file("members.csv", "member_id,sponsor_id,joined_on,country\nA,,2026-10-01,ID\n")
        .file("sales.csv", csv(rows))
        .read();
    assertThat(month.rejects()).isEmpty();
    for (String volume : month.plan().sums().stream().map(sum -> sum.name()).toList()) {
      assertThat(month.volume(volume)).as(volume).isEqualTo(Map.of("A", expected(volume, rows)));
    }
  }

  private static String csv(List<Map<String, String>> rows) {
    return "member_id," + String.join(",", FIELDS) + "\n"
        + rows.stream()
            .map(
                row -> "A," + FIELDS.stream().map(row::get).collect(Collectors.joining(",")) + "\n")
            .collect(Collectors.joining());
  }

  private static long expected(String volume, List<Map<String, String>> rows) {
    String column = Map.of("pv", "qv", "price", "net").getOrDefault(volume, "cv");
    boolean all = List.of("cv", "pv", "price").contains(volume);
    return rows.stream()
        .filter(row -> all
            ? !row.get("counts for").equals("nothing")
            : List.of(row.get("counts for").split(" ")).contains(volume))
        .map(row -> PageTable.number(row.get(column)).movePointRight(4))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .longValueExact();
  }
}
