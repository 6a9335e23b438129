package io.jenjang.plan.read;

import static java.util.stream.Collectors.toCollection;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan with something wrong in it, and what has to be said about it. In the file of cases a case is a paragraph: {@code 4: text} replaces line 4 of
 * the base plan (line 10 is empty for what is added), and each line after {@code !} is a problem, without the file name.
 */
record ProblemCase(List<String> edits, List<String> expected) {
  static final String FILE = "p.conf";

  private static final List<String> BASE = List.of(
      "plan {",
      "  id = p, version = 1, effective-from = 2026-01-01",
      "  currency = IDR, payout-exponent = 0",
      "  calendar { every = month, zone = \"Asia/Jakarta\" }",
      "  trees = [sponsor, placement]",
      "  derived { kept { keep { pv = 50 }, roll-up = true }, bare { keep { pv = 1 } } }",
      "  volumes { pv { sum = qv }, cv { sum = cv }, rolled { of = pv, tree = kept }, pv3 { of = pv, over = 3 } }",
      "  groups { gv { of = pv }, gv3 { of = gv, over = 3 }, pgv { of = pv, stop-at { rank = gold } } }",
      "  ranks = [ { name = silver, require { gv = 100 } }, { name = gold, require { gv = 1000 } } ]",
      "",
      "}");

  static List<ProblemCase> all(Path file) throws IOException {
    return Arrays.stream(Files.readString(file).split("\n\n+"))
        .map(
            paragraph -> paragraph.lines().filter(line -> !line.startsWith("#")).toList())
        .filter(lines -> !lines.isEmpty())
        .map(ProblemCase::of)
        .toList();
  }

  private static ProblemCase of(List<String> lines) {
    return new ProblemCase(
        lines.stream().filter(line -> !line.startsWith("! ")).toList(),
        lines.stream()
            .filter(line -> line.startsWith("! "))
            .map(line -> line.substring(2))
            .toList());
  }

  String plan() {
    List<String> text = BASE.stream().collect(toCollection(ArrayList::new));
    for (String edit : edits) {
      int colon = edit.indexOf(": ");
      text.set(Integer.parseInt(edit.substring(0, colon)) - 1, edit.substring(colon + 2));
    }
    return String.join("\n", text) + "\n";
  }

  /** What the reader says, without the file name. */
  List<String> found() {
    try {
      PlanReader.read(FILE, plan());
      return List.of();
    } catch (JenjangException problems) {
      if (problems.code() != ErrorCode.PLAN) {
        throw problems;
      }
      return problems
          .getMessage()
          .lines()
          .map(line -> line.substring((FILE + " ").length()))
          .toList();
    }
  }

  @Override
  public String toString() {
    return String.join(" | ", edits);
  }
}
