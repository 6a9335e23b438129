package io.jenjang.plan.read;

import com.typesafe.config.ConfigOrigin;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file, a plan or a set of rules: gathered while reading, told all at once in the order of its lines. */
final class Report {
  private final String file;
  private final ErrorCode code;
  private final List<Finding> findings = new ArrayList<>();

  private record Finding(int line, String text) {}

  /** Problems of a plan. */
  Report(String file) {
    this(file, ErrorCode.PLAN);
  }

  /** @param code the stop if there is any problem */
  Report(String file, ErrorCode code) {
    this.file = file;
    this.code = code;
  }

  void add(ConfigOrigin origin, String what) {
    add(origin.lineNumber(), what);
  }

  /** Notes a problem; a line below 1 is not known and not shown. */
  void add(int line, String what) {
    String place = line > 0 ? file + " line " + line : file;
    findings.add(new Finding(line, place + ": " + what));
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Stops with every problem, if there is any. */
  void throwIfAny() {
    Problems problems = new Problems();
    findings.stream()
        .sorted(Comparator.comparingInt(Finding::line))
        .map(Finding::text)
        .distinct()
        .forEach(problems::add);
    problems.throwIfAny(code);
  }
}
