package io.jenjang.batch.report.run;

import io.jenjang.batch.report.page.Language;
import io.jenjang.safeguard.Measure.Needs;
import java.util.Arrays;

/** What a rule says in the reader's language: as its set has it, and in English where the set does not. */
final class RuleWords {
  private static final String AND = "; ";

  private final RunReport.Rule rule;
  private final Language language;

  RuleWords(RunReport.Rule rule, Language language) {
    this.rule = rule;
    this.language = language;
  }

  String jurisdiction() {
    return one(rule.indonesian().jurisdiction(), rule.jurisdiction());
  }

  String says() {
    return one(rule.indonesian().says(), rule.says());
  }

  String source() {
    return one(rule.indonesian().source(), rule.source());
  }

  /** What was noted in the run, then what else the value may come from; empty for nothing. */
  String note() {
    String all = rule.note() == null ? "" : rule.note();
    if (rule.beware().isEmpty() || !all.endsWith(rule.beware())) {
      return ofTheRun(all);
    }
    String noted = all.substring(0, all.length() - rule.beware().length());
    String beware = one(rule.indonesian().beware(), rule.beware());
    return noted.endsWith(AND)
        ? ofTheRun(noted.substring(0, noted.length() - AND.length())) + AND + beware
        : beware;
  }

  private String ofTheRun(String note) {
    return Arrays.stream(Needs.values())
        .filter(needs -> needs != Needs.NOTHING && needs.why().equals(note))
        .findFirst()
        .map(needs -> language.say("needs." + needs))
        .orElse(note);
  }

  private String one(String indonesian, String english) {
    return language == Language.ID && !indonesian.isEmpty() ? indonesian : english;
  }
}
