package io.jenjang.oracle;

import io.jenjang.payout.Engine;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan and, right below it, a table with a row a member, which says what goes in ({@link WorkedMonth}) and what comes out ({@link WorkedResult}). A row of the member
 * {@code nobody} is for what nobody was there to get.
 *
 * @param line of the table
 * @param example the plan as it stands on the page
 */
record WorkedExample(int line, String example, Plan plan, List<Map<String, String>> rows) {
  static final String NOBODY = "nobody";

  private static final Pattern EXAMPLE = Pattern.compile(
      "```hocon\n((?:(?!```).)*)```\n(?:(?!```|\\||#)[^\n]*\n)*(\\| member \\|[^\n]*\n\\|[-:|]+\\|\n(?:\\|[^\n]*\n)+)",
      Pattern.DOTALL);

  private static final Pattern TABLE =
      Pattern.compile("\\| member \\|[^\n]*\n\\|[-:|]+\\|\n(?:\\|[^\n]*(?:\n|$))+");

  static List<WorkedExample> all(String reference) {
    List<WorkedExample> examples = new ArrayList<>();
    Matcher found = EXAMPLE.matcher(reference);
    while (found.find()) {
      int line = 1 + (int) reference.substring(0, found.start(2)).lines().count();
      String text = ReferencePlan.of(found.group(1));
      Plan plan = PlanReader.read("README.md", text);
      examples.add(new WorkedExample(line, found.group(1), plan, PageTable.rows(found.group(2))));
    }
    return examples;
  }

  /** The table of a page about a shipped plan. */
  static WorkedExample ofPage(Path page) throws IOException {
    String text = Files.readString(page);
    Matcher found = TABLE.matcher(text);
    if (!found.find()) {
      throw new AssertionError(page + " works no example out");
    }
    int line = 1 + (int) text.substring(0, found.start()).lines().count();
    Path plan = page.resolveSibling(page.getFileName().toString().replace(".md", ".conf"));
    return new WorkedExample(
        line, Files.readString(plan), PlanReader.read(plan), PageTable.rows(found.group()));
  }

  /** Where the table, the engine and the second calculator do not agree. */
  List<String> differences() {
    WorkedMonth given = new WorkedMonth(plan, rows);
    Moves moves = given.moves();
    Outcome oracle = Oracle.calculate(moves.close(), moves.slices());
    Numbered numbered = moves.numbered();
    Outcome engine = EngineOutcome.of(numbered, Engine.compute(numbered.period()));
    List<String> found = new ArrayList<>(Differences.between(oracle, engine));
    WorkedResult result = new WorkedResult(plan, engine);
    for (String column : new TreeSet<>(rows.get(0).keySet())) {
      if (!given.says(column)) {
        rows.forEach(row -> found.addAll(result.differences(column, row)));
      }
    }
    return found;
  }
}
