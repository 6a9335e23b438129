package io.jenjang.batch.report.disclosure;

import io.jenjang.batch.report.page.Block.Column;
import io.jenjang.batch.report.page.Block.Figure;
import io.jenjang.batch.report.page.Document;
import io.jenjang.batch.report.page.Language;
import io.jenjang.batch.schema.Disclosures.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A disclosure for people: whole, with all that a reader has to know of it, and as one sheet to hand out. No page has an average. */
public final class DisclosurePages {
  private final Disclosure disclosure;
  private final Language language;

  public DisclosurePages(Disclosure disclosure, Language language) {
    this.disclosure = disclosure;
    this.language = language;
  }

  /** With definitions and the runs behind it. */
  public Document whole() {
    Document page = begun();
    if (isEmpty()) {
      return ended(page);
    }
    headline(page);
    page.heading(say("disclosure.by-rank"));
    table(page);
    page.heading(say("disclosure.spread"));
    page.items(spread());
    page.heading(say("disclosure.how-to-read"));
    page.items(List.of(
        say("disclosure.seller"),
        say("disclosure.earned"),
        say("disclosure.percentile"),
        say("disclosure.rank"),
        say("disclosure.no-average"),
        say("disclosure.expenses")));
    page.heading(say("disclosure.sources"));
    page.grid(
        List.of(
            Column.text(say("word.period")),
            Column.text(say("word.run")),
            Column.text(say("word.state"))),
        disclosure.runs().stream()
            .map(run -> List.of(
                run.period(), run.run(), language.sayOr("state." + run.state(), run.state())))
            .toList());
    return ended(page);
  }

  /** One sheet. */
  public Document sheet() {
    Document page = begun();
    if (isEmpty()) {
      return ended(page);
    }
    headline(page);
    table(page);
    page.items(List.of(
        say("disclosure.seller"), say("disclosure.percentile"), say("disclosure.expenses")));
    return ended(page);
  }

  private boolean isEmpty() {
    return disclosure.rows().isEmpty();
  }

  private Document begun() {
    Document page = new Document(
        language,
        say("disclosure.title", disclosure.periods()),
        say("disclosure.subtitle", disclosure.plan(), disclosure.currency()));
    return isEmpty() ? page.paragraph(say("disclosure.nobody")) : page;
  }

  /** What is unconfirmed, and that nothing here is legal advice. */
  private Document ended(Document page) {
    page.heading(say("unconfirmed.title"));
    List<String> unconfirmed = new ArrayList<>();
    List<String> previews = disclosure.runs().stream()
        .filter(run -> !run.isFinal())
        .map(Disclosure.Source::period)
        .toList();
    unconfirmed.add(
        previews.isEmpty()
            ? say("disclosure.all-closed")
            : say("disclosure.previews", String.join(", ", previews)));
    disclosure.rows().stream()
        .filter(row -> row.expenses() != null)
        .map(row -> say("disclosure.expenses-source", group(row), row.expenses().source()))
        .forEach(unconfirmed::add);
    return page.items(unconfirmed).notice(say("no-advice"));
  }

  private void headline(Document page) {
    Row all = disclosure.rows().get(0);
    page.headline(
        new Figure(language.count(all.sellers()), say("disclosure.sellers")),
        new Figure(language.percent(all.shareAtZero()), say("disclosure.nothing")),
        new Figure(
            money(all.percentiles().get(1)) + " " + disclosure.currency(),
            say("disclosure.median")));
  }

  private void table(Document page) {
    boolean expenses = disclosure.rows().stream().anyMatch(row -> row.expenses() != null);
    List<Column> columns = new ArrayList<>(List.of(
        Column.text(say("word.rank")),
        Column.number(say("word.sellers")),
        Column.number(say("disclosure.at-zero")),
        Column.number("p25"),
        Column.number(say("disclosure.p50")),
        Column.number("p75"),
        Column.number("p90"),
        Column.number("p99")));
    if (expenses) {
      columns.add(Column.number(say("disclosure.expenses-column")));
    }
    page.grid(
        columns, disclosure.rows().stream().map(row -> cells(row, expenses)).toList());
  }

  private List<String> cells(Row row, boolean expenses) {
    List<String> cells = new ArrayList<>(
        List.of(group(row), language.count(row.sellers()), language.percent(row.shareAtZero())));
    row.percentiles().forEach(amount -> cells.add(money(amount)));
    if (expenses) {
      cells.add(
          row.expenses() == null ? say("word.not-known") : money(row.expenses().amount()));
    }
    return cells;
  }

  private List<String> spread() {
    Row all = disclosure.rows().get(0);
    return all.gini() == null
        ? List.of(say("disclosure.no-spread"))
        : List.of(
            say("disclosure.gini", language.number(all.gini())),
            say("disclosure.top", language.percent(all.topShare())));
  }

  private String group(Row row) {
    if (row.isAll()) {
      return say("disclosure.all");
    }
    return row.rank().isEmpty() ? say("disclosure.no-rank") : row.rank();
  }

  private String money(BigDecimal amount) {
    return language.money(amount, disclosure.places());
  }

  private String say(String key, Object... filled) {
    return language.say(key, filled);
  }
}
