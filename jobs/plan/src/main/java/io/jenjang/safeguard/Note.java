package io.jenjang.safeguard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the engine notes of a rule besides its value. In English in the tables; whoever shows it in another language finds it again here. */
public enum Note {
  NO_MARKET("sales and pay of earlier periods are known for the whole company only, not by market"),
  NOBODY("there is nothing to measure it by: no pay, no sales or nobody"),
  NOBODY_IN_MARKET("no member of the period is in this market"),
  /** Per cent. */
  CUT("%s %% of pay is cut"),
  /** How many have rows, of how many. */
  SHOWN("the %s members who were paid most of %s have rows"),
  /** First and last period. */
  YEAR("from %s to %s"),
  YEAR_BEGINS_LATER("there is no run of the periods of the year before that"),
  /** Run and period. */
  YEAR_WITHOUT_ORIGINS(
      "run %s of period %s was made without the table origins: make it again with it in output.tables"),
  /** Run and period. */
  YEAR_EMPTY_ORIGINS(
      "run %s of period %s has nothing in the table origins: it ran under no set of rules, or without any sale"),
  /** Period, its currency and that of now. */
  YEAR_IN_ANOTHER_CURRENCY("period %s was paid in %s, not in %s");

  /** Between two notes. */
  public static final String AND = "; ";

  private final String words;
  private final Pattern pattern;

  Note(String words) {
    this.words = words;
    this.pattern =
        Pattern.compile(Pattern.quote(words.replace("%%", "%")).replace("%s", "\\E(\\S+)\\Q"));
  }

  /** Filled in. */
  public String say(Object... filled) {
    return String.format(Locale.ROOT, words, filled);
  }

  /** What it was filled in with, where a text is this note. */
  public Optional<List<String>> filledIn(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches()
        ? Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
            .mapToObj(matcher::group)
            .toList())
        : Optional.empty();
  }
}
