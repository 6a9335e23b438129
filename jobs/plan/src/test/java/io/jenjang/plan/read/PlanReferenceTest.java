package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.jenjang.oracle.ReferencePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan reference says what is true: its examples are plans, and no key is missing from it. */
class PlanReferenceTest {
  private static final Path REFERENCE = Path.of("../../conf/plans/README.md");
  private static final Pattern EXAMPLE = Pattern.compile("```hocon\n(.*?)```", Pattern.DOTALL);

  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(REFERENCE))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsAPlan(String block) {
    String example = block.replaceAll("```(hocon\n)?", "");
    String text = ReferencePlan.of(example);
    assertThatCode(() -> PlanReader.read("README.md", text)).as(text).doesNotThrowAnyException();
  }

  @Test
  void everyKeyIsInTheReference() throws IOException {
    Set<String> keys = new TreeSet<>();
    ConfigObject everything = ConfigFactory.parseFile(
            Path.of("src/test/resources/plans/everything.conf").toFile())
        .getConfig("plan")
        .root();
    keys.addAll(everything.keySet());
    for (String named : List.of("derived", "volumes", "groups")) {
      ((ConfigObject) everything.get(named)).values().forEach(block -> collect(block, keys));
    }
    for (String block : List.of("calendar", "limits", "returns", "statement")) {
      keys.addAll(((ConfigObject) everything.get(block)).keySet());
    }
    ((ConfigList) everything.get("bonuses"))
        .forEach(bonus -> keys.addAll(((ConfigObject) bonus).keySet()));
    ((ConfigList) everything.get("ranks"))
        .forEach(rank -> keys.addAll(((ConfigObject) rank).keySet()));
    ConfigObject statement = (ConfigObject) everything.get("statement");
    for (String block : List.of("withholding", "fee")) {
      keys.addAll(((ConfigObject) statement.get(block)).keySet());
    }
    keys.addAll(PredicateWords.ALL);
    keys.addAll(List.of(
        "min",
        "max-leg-share",
        "by-leg",
        "rest",
        "count",
        "having",
        "within",
        "volume",
        "to",
        "from",
        "table",
        "periods"));
    String reference = Files.readString(REFERENCE);
    assertThat(keys.stream()
            .filter(key -> !Pattern.compile("`[^`\n]*\\b" + key + "\\b[^`\n]*`")
                .matcher(reference)
                .find()))
        .as("keys that no code span of the reference names")
        .isEmpty();
  }

  private static void collect(ConfigValue block, Set<String> keys) {
    keys.addAll(((ConfigObject) block).keySet());
  }

  @Test
  void shippedPlansAreRight() throws IOException {
    try (var files = Files.list(REFERENCE.getParent())) {
      List<Path> plans =
          files.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
      assertThat(plans).isNotEmpty();
      String reference = Files.readString(REFERENCE);
      for (Path plan : plans) {
        assertThat(PlanReader.read(plan).bonuses()).as("%s", plan).isNotEmpty();
        assertThat(reference).contains("(" + plan.getFileName() + ")");
      }
    }
  }
}
