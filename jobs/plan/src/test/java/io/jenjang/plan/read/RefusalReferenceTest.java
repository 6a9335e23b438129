package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.JenjangException;
import io.jenjang.oracle.PageTable;
import io.jenjang.oracle.PlanKeys;
import io.jenjang.oracle.ReferencePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of refusals: every key of the language, something wrong written for it, and what the reader says. */
class RefusalReferenceTest {
  private static final Path PAGE = Path.of("../../conf/plans/refusals.md");

  static List<Map<String, String>> rows() throws IOException {
    String page = Files.readString(PAGE);
    return PageTable.rows(page.substring(page.indexOf("| key |")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isRefusedAsThePageSays(Map<String, String> row) {
    assertThat(refusal(code(row.get("written")))).isEqualTo(code(row.get("refused")));
  }

  @Test
  void noKeyIsMissing() throws IOException {
    Set<String> keys =
        PlanKeys.of(Files.readString(Path.of("src/test/resources/plans/everything.conf")));
    rows().forEach(row -> keys.remove(code(row.get("key"))));
    assertThat(keys).as("keys of which the page shows no refusal").isEmpty();
  }

  private static String code(String cell) {
    return cell.replace("`", "");
  }

  /** All problems, without file and line. */
  private static String refusal(String written) {
    try {
      PlanReader.read("p.conf", ReferencePlan.of(written));
      return "nothing";
    } catch (JenjangException problems) {
      return problems
          .getMessage()
          .lines()
          .map(line -> line.replaceFirst("^p\\.conf( line \\d+)?: ", ""))
          .collect(Collectors.joining(" "));
    }
  }
}
