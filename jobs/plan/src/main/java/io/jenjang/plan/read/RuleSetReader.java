package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.safeguard.Measure;
import io.jenjang.safeguard.Rule;
import io.jenjang.safeguard.RuleSet;
import io.jenjang.safeguard.Scope;
import io.jenjang.safeguard.Severity;
import io.jenjang.safeguard.Span;
import io.jenjang.safeguard.Sure;
import io.jenjang.safeguard.Threshold;
import io.jenjang.safeguard.Threshold.Comparison;
import io.jenjang.safeguard.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a set of sales-first rules. Everything that is wrong is told at once, with file, line, path, value and what was expected; nothing but the file takes
 * part, as with a plan.
 */
public final class RuleSetReader {
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private static final int MOST_DAYS = 366;

  private final String name;
  private final Set<String> ids = new HashSet<>();
  private String jurisdiction = "";
  private String jurisdictionInIndonesian = "";

  private RuleSetReader(String name) {
    this.name = name;
  }

  /**
   * @param name by which plans name the set
   * @param file for messages
   * @param text the whole file
   * @throws JenjangException with {@link ErrorCode#CONFIGURATION} and every problem, a line each, in the order of the lines
   */
  public static RuleSet read(String name, String file, String text) {
    Report report = new Report(file, ErrorCode.CONFIGURATION);
    ConfigObject root = PlanText.parse(file, text, report);
    for (String key : root.keySet()) {
      if (!key.equals("rule-set")) {
        new Entry(report, key, root.get(key))
            .wrong("unknown key; a file of rules holds one block, rule-set { … }");
      }
    }
    RuleSet set = null;
    if (root.containsKey("rule-set")) {
      set = Section.of(new Entry(report, "rule-set", root.get("rule-set")))
          .map(section -> new RuleSetReader(name).set(section))
          .orElse(null);
    } else {
      report.add(1, "rule-set is missing: expected one block, rule-set { … }");
    }
    report.throwIfAny();
    return set;
  }

  private RuleSet set(Section section) {
    section
        .need("name", "the name of the set, the same as that of its file: " + name)
        .ifPresent(entry -> Values.name(entry)
            .filter(found -> !found.equals(name))
            .ifPresent(found -> entry.expected("the name of its file, " + name)));
    jurisdiction = section.required("jurisdiction", "whose rules these are", Values::text, "");
    section.find("indonesian").flatMap(Section::of).ifPresent(words -> {
      jurisdictionInIndonesian =
          words.required("jurisdiction", "whose rules these are", Values::text, "");
      words.close();
    });
    List<Rule> rules = new ArrayList<>();
    section
        .need("rules", "a list of rules")
        .ifPresent(entry -> Values.sections(entry).map(this::rule).forEach(rules::add));
    section.close();
    return new RuleSet(name, jurisdiction, List.copyOf(rules));
  }

  private Rule rule(Section section) {
    String id = section.required("id", "the id of the rule", Values::name, "");
    if (!id.isEmpty() && !ids.add(id)) {
      section.entry().at("id").wrong("another rule of this file has this id; rename one");
    }
    Measure measure = section.required(
        "measure",
        "one of the measures that the engine computes",
        Values.choice(EnumSet.allOf(Measure.class)),
        null);
    Scope scope =
        section.required("scope", "what is measured", Values.choice(scopes(measure)), null);
    Severity severity = section.required(
        "severity",
        "block, cut, warn or report",
        Values.choice(EnumSet.allOf(Severity.class)),
        null);
    Threshold threshold = threshold(section, severity);
    LocalDate from = section.optional("effective-from", Values::date, ALWAYS);
    LocalDate to = section.optional("effective-to", Values::date, null);
    if (to != null && to.isBefore(from)) {
      section.entry().at("effective-to").expected("a day not before effective-from");
    }
    Rule rule = new Rule(
        id,
        name,
        jurisdiction,
        section.required("says", "the rule in one sentence", Values::text, ""),
        measure,
        scope,
        span(section, measure),
        threshold,
        severity,
        cut(section, severity),
        from,
        to,
        section.required("source", "where the figure comes from", Values::text, ""),
        section.required(
            "sure",
            "how sure the figure is",
            Values.choice(EnumSet.allOf(Sure.class)),
            Sure.UNCONFIRMED),
        section.optional("beware", Values::text, ""),
        section
            .find("indonesian")
            .flatMap(Section::of)
            .map(this::wording)
            .orElse(new Wording(jurisdictionInIndonesian, "", "", "")));
    section.close();
    return rule;
  }

  private Wording wording(Section section) {
    Wording wording = new Wording(
        jurisdictionInIndonesian,
        section.required("says", "the rule in one sentence", Values::text, ""),
        section.optional("source", Values::text, ""),
        section.optional("beware", Values::text, ""));
    section.close();
    return wording;
  }

  /** Keys that only some measures have; with any other they are unknown. */
  private static Span span(Section section, Measure measure) {
    int days = measure == null || !measure.asksDays()
        ? 0
        : section.required(
            "days", "how many days before the end of the period", Numbers.whole(1, MOST_DAYS), 1);
    long margin = measure == null || !measure.asksMargin()
        ? 0
        : section.required(
            "margin", "how far above, as a share of the threshold", Numbers::share, 1L);
    return new Span(days, margin);
  }

  /** A key that only rules with severity = cut have; with any other it is unknown. */
  private static int cut(Section section, Severity severity) {
    return severity == Severity.CUT
        ? Math.toIntExact(
            section.required("cut", "the share of pay that is cut", Numbers::share, 1L))
        : 0;
  }

  private static Set<Scope> scopes(Measure measure) {
    return measure == null ? EnumSet.allOf(Scope.class) : measure.scopes();
  }

  /** Null for a report without a figure. */
  private static Threshold threshold(Section section, Severity severity) {
    List<Threshold> found = new ArrayList<>();
    int written = 0;
    for (Comparison comparison : Comparison.values()) {
      Optional<Entry> entry = section.find(Values.wordOf(comparison));
      written += entry.isPresent() ? 1 : 0;
      entry.flatMap(figure -> Numbers.fraction(figure, comparison)).ifPresent(found::add);
    }
    if (written > 1 || written == 0 && severity != Severity.REPORT && severity != null) {
      section
          .entry()
          .wrong("expected one of at-most, at-least, below and above"
              + (written == 0 ? "; only a rule with severity = report may go without" : ""));
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
