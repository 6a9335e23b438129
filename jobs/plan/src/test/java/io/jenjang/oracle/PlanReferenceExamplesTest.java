package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of the plan reference: what its tables say is what the engine pays, and what the second calculator does. */
class PlanReferenceExamplesTest {
  private static final Path REFERENCE = Path.of("../../conf/plans/README.md");

  private static List<WorkedExample> examples() throws IOException {
    return WorkedExample.all(Files.readString(REFERENCE));
  }

  @TestFactory
  Stream<DynamicTest> theTableIsWhatIsPaid() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(
            "line " + example.line(),
            () -> assertThat(example.differences())
                .as("plan reference, table in line %d", example.line())
                .isEmpty()));
  }

  private static Path planOf(Path page) {
    return page.resolveSibling(page.getFileName().toString().replace(".md", ".conf"));
  }

  @TestFactory
  Stream<DynamicTest> thePagesOfShippedPlansAreRight() throws IOException {
    try (Stream<Path> files = Files.list(REFERENCE.getParent())) {
      return files
          .filter(file -> file.toString().endsWith(".md") && Files.exists(planOf(file)))
          .sorted()
          .toList()
          .stream()
          .map(page -> DynamicTest.dynamicTest(
              page.getFileName().toString(),
              () -> assertThat(WorkedExample.ofPage(page).differences())
                  .as("%s", page)
                  .isEmpty()));
    }
  }

  @Test
  void everyTypeHasOne() throws IOException {
    List<String> types = examples().stream()
        .flatMap(example -> example.plan().bonuses().stream())
        .map(bonus -> bonus.getClass().getSimpleName())
        .distinct()
        .toList();
    assertThat(types)
        .contains(
            "Personal",
            "Unilevel",
            "Differential",
            "Generation",
            "Matching",
            "Binary",
            "Matrix",
            "Pool",
            "Award");
  }

  @Test
  void everyKeyHasOne() throws IOException {
    Set<String> keys =
        PlanKeys.of(Files.readString(Path.of("src/test/resources/plans/everything.conf")));
    examples().forEach(example -> keys.removeAll(PlanKeys.of(example.example())));
    String reference = Files.readString(REFERENCE);
    for (String first : List.of("instant", "sale_id", "held", "back before")) {
      PageTable.below(reference, first)
          .keySet()
          .forEach(example -> keys.removeAll(PlanKeys.of(example)));
    }
    // Its example is a whole company: HealthyAndRecruitingTest.
    keys.remove("plan.safeguards");
    assertThat(keys).as("keys of which the plan reference works no example out").isEmpty();
  }
}
