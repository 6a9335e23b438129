package io.jenjang.batch.report.run;

import io.jenjang.batch.report.page.Block.Column;
import io.jenjang.batch.report.page.Block.Figure;
import io.jenjang.batch.report.page.Document;
import io.jenjang.batch.report.page.Language;
import io.jenjang.batch.report.run.RunReport.Rule;
import io.jenjang.safeguard.Indicators;
import io.jenjang.safeguard.Measure;
import io.jenjang.safeguard.Threshold.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a run: three numbers first, then what every bonus paid from whose purchases, the indicators, and every rule with its source. */
public final class RunReportPage {
  private static final List<String> ORIGINS =
      List.of("retail", "preferred", "self", "stock", "none");

  private final RunReport report;
  private final RunReport.Head head;
  private final Language language;

  public RunReportPage(RunReport report, Language language) {
    this.report = report;
    this.head = report.head();
    this.language = language;
  }

  public Document page() {
    Document page = new Document(
        language,
        say("report.title", head.period()),
        say("report.subtitle", head.plan(), head.run(), head.currency()));
    if (report.isMeasured()) {
      page.headline(
          figure(Measure.RETAIL_PAY_SHARE),
          figure(Measure.MEDIAN_RETAIL_CUSTOMERS),
          figure(Measure.SELLERS_WITHOUT_RETAIL_SALE));
      origins(page);
      indicators(page);
      rules(page);
    } else {
      page.paragraph(say("report.nothing-measured"));
    }
    page.heading(say("unconfirmed.title"));
    page.items(unconfirmed());
    return page.notice(say("no-advice"));
  }

  private Figure figure(Measure measure) {
    return new Figure(
        measured(measure).map(rule -> figure(rule, measure)).orElse(say("outcome.NOT_COMPUTED")),
        say("measure." + measure));
  }

  /** Shares as per cent. */
  private String figure(Rule rule, Measure measure) {
    boolean isNumber = measure == Measure.MEDIAN_RETAIL_CUSTOMERS || measure == Measure.GINI;
    return rule.value() == null || isNumber ? value(rule) : language.percent(rule.value());
  }

  /** Of the whole company in the period. */
  private Optional<Rule> measured(Measure measure) {
    return report.rules().stream()
        .filter(rule -> rule.measure().equals(measure.formula())
            && rule.market() == null
            && rule.scope().equals("period"))
        .findFirst();
  }

  private void origins(Document page) {
    page.heading(say("report.origins"));
    List<Column> columns = new ArrayList<>(List.of(Column.text(say("word.bonus"))));
    ORIGINS.forEach(origin -> columns.add(Column.number(say("origin." + origin))));
    columns.add(Column.number(say("word.together")));
    List<List<String>> rows = new ArrayList<>();
    Map<String, BigDecimal> all = new LinkedHashMap<>();
    report.paid().forEach((bonus, paid) -> {
      rows.add(cells(bonus, paid));
      paid.forEach((origin, amount) -> all.merge(origin, amount, BigDecimal::add));
    });
    rows.add(cells(say("word.together"), all));
    page.grid(columns, rows);
  }

  private List<String> cells(String name, Map<String, BigDecimal> paid) {
    List<String> cells = new ArrayList<>(List.of(name));
    BigDecimal sum = BigDecimal.ZERO;
    for (String origin : ORIGINS) {
      BigDecimal amount = paid.getOrDefault(origin, BigDecimal.ZERO);
      cells.add(language.money(amount, head.places()));
      sum = sum.add(amount);
    }
    cells.add(language.money(sum, head.places()));
    return cells;
  }

  private void indicators(Document page) {
    page.heading(say("report.indicators"));
    page.grid(
        List.of(
            Column.text(say("report.indicator")),
            Column.text(say("report.formula")),
            Column.number(say("report.value"))),
        Indicators.RULES.stream()
            .map(indicator -> indicator.measure())
            .map(measure -> List.of(
                say("measure." + measure),
                measure.formula(),
                measured(measure)
                    .map(rule -> figure(rule, measure))
                    .orElse(say("outcome.NOT_COMPUTED"))))
            .toList());
  }

  private void rules(Document page) {
    List<Rule> rules =
        report.rules().stream().filter(rule -> !rule.id().equals(Indicators.ID)).toList();
    page.heading(say("report.rules"));
    page.grid(
        List.of(
            Column.text(say("report.rule")),
            Column.text(say("report.outcome")),
            Column.number(say("report.value")),
            Column.text(say("report.threshold")),
            Column.text(say("report.source")),
            Column.text(say("report.sure"))),
        rules.stream().map(this::cells).toList());
  }

  private List<String> cells(Rule rule) {
    String market = rule.market() == null ? "" : ", " + rule.market();
    String members = rule.judged() == null
        ? ""
        : "; "
            + say("report.members", language.count(rule.failed()), language.count(rule.judged()));
    RuleWords words = new RuleWords(rule, language);
    String note = words.note().isEmpty() ? "" : "; " + words.note();
    return List.of(
        rule.id() + " (" + words.jurisdiction() + market + "): " + words.says() + " ["
            + rule.measure() + "]",
        say("outcome." + rule.outcome()) + members + note,
        value(rule),
        threshold(rule),
        words.source(),
        language.sayOr("sure." + rule.sure().replaceAll("[^a-z]+", "-"), rule.sure()));
  }

  /** In the reader's language: the comparison, and the figure as it is written there. */
  private String threshold(Rule rule) {
    if (rule.threshold() == null) {
      return "";
    }
    for (Comparison comparison : Comparison.values()) {
      String words = comparison.words() + " ";
      if (rule.threshold().startsWith(words)) {
        return say("threshold." + comparison, figure(rule.threshold().substring(words.length())));
      }
    }
    return rule.threshold();
  }

  private String figure(String written) {
    return written.contains("/") ? written : language.number(new BigDecimal(written));
  }

  private String value(Rule rule) {
    return rule.value() == null ? say("outcome.NOT_COMPUTED") : language.number(rule.value());
  }

  private List<String> unconfirmed() {
    List<String> sentences = new ArrayList<>();
    if (!head.isFinal()) {
      sentences.add(say("letter.preview", language.sayOr("state." + head.state(), head.state())));
    }
    report.rules().stream().filter(Rule::isUnconfirmed).map(this::lookUp).forEach(sentences::add);
    if (sentences.isEmpty()) {
      sentences.add(say("letter.closed"));
    }
    return sentences;
  }

  private String lookUp(Rule rule) {
    RuleWords words = new RuleWords(rule, language);
    return say("report.look-up", rule.id(), words.jurisdiction(), words.source());
  }

  private String say(String key, Object... filled) {
    return language.say(key, filled);
  }
}
