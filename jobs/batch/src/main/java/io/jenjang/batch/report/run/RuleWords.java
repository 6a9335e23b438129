package io.jenjang.batch.report.run;

import io.jenjang.batch.report.page.Language;
import io.jenjang.safeguard.Measure.Needs;
import io.jenjang.safeguard.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule says in the reader's language: as its set has it, and in English where the set does not. */
final class RuleWords {
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
    return noted.endsWith(Note.AND)
        ? ofTheRun(noted.substring(0, noted.length() - Note.AND.length())) + Note.AND + beware
        : beware;
  }

  /** Several are one behind the other. */
  private String ofTheRun(String notes) {
    return Arrays.stream(notes.split(Note.AND, -1))
        .map(this::oneOfTheRun)
        .collect(Collectors.joining(Note.AND));
  }

  /** As it is where neither this version nor the language knows it. */
  private String oneOfTheRun(String text) {
    for (Needs needs : Needs.values()) {
      if (needs != Needs.NOTHING && needs.why().equals(text)) {
        return language.say("needs." + needs);
      }
    }
    for (Note note : Note.values()) {
      Optional<List<String>> filled = note.filledIn(text);
      if (filled.isPresent()) {
        return language.say("note." + note, filled.get().toArray());
      }
    }
    return text;
  }

  private String one(String indonesian, String english) {
    return language == Language.ID && !indonesian.isEmpty() ? indonesian : english;
  }
}
