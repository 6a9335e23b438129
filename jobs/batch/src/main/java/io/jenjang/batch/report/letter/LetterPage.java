package io.jenjang.batch.report.letter;

import io.jenjang.batch.report.letter.Letter.Line;
import io.jenjang.batch.report.letter.Letter.Need;
import io.jenjang.batch.report.letter.Letter.Sold;
import io.jenjang.batch.report.page.Block.Column;
import io.jenjang.batch.report.page.Block.Figure;
import io.jenjang.batch.report.page.Document;
import io.jenjang.batch.report.page.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The letter: what was sold, what that earned, what was not paid and why, the balance, and the next rank, selling first. */
public final class LetterPage {
  private final Letter letter;
  private final Letter.Head head;
  private final Language language;

  public LetterPage(Letter letter, Language language) {
    this.letter = letter;
    this.head = letter.head();
    this.language = language;
  }

  public Document page() {
    Document page = new Document(
        language,
        say("letter.title", head.member(), head.period()),
        say("letter.subtitle", head.plan(), head.run(), head.currency()));
    sold(page);
    earned(page);
    kept(page);
    balance(page);
    nextRank(page);
    page.heading(say("unconfirmed.title"));
    page.items(List.of(
        head.isFinal()
            ? say("letter.closed")
            : say("letter.preview", language.sayOr("state." + head.state(), head.state()))));
    return page.notice(say("no-advice"));
  }

  private void sold(Document page) {
    page.heading(say("letter.sold"));
    Sold sold = letter.sold();
    if (sold == null) {
      page.paragraph(say("letter.sold-unknown"));
      page.items(letter.volumes().entrySet().stream()
          .map(one -> one.getKey() + ": " + language.number(one.getValue()))
          .toList());
      return;
    }
    page.headline(
        new Figure(sum(sold, "retail"), say("letter.to-retail")),
        new Figure(sum(sold, "preferred"), say("letter.to-preferred")),
        new Figure(sum(sold, "self"), say("letter.own-use")));
    if (sold.customers() != null) {
      page.paragraph(say("letter.customers", language.count(sold.customers())));
    }
    List<List<String>> rows = new ArrayList<>();
    for (String buyer : List.of("retail", "preferred", "self", "stock", "none")) {
      BigDecimal bought = sold.sold().getOrDefault(buyer, BigDecimal.ZERO);
      BigDecimal paid = sold.paid().getOrDefault(buyer, BigDecimal.ZERO);
      if (bought.signum() != 0 || paid.signum() != 0) {
        rows.add(List.of(
            say("origin." + buyer), buyer.equals("none") ? "" : money(bought), money(paid)));
      }
    }
    if (!rows.isEmpty()) {
      page.grid(
          List.of(
              Column.text(say("letter.bought-by")),
              Column.number(say("letter.you-sold")),
              Column.number(say("letter.you-earned-from"))),
          rows);
    }
  }

  private String sum(Sold sold, String buyer) {
    return money(sold.sold().getOrDefault(buyer, BigDecimal.ZERO)) + " " + head.currency();
  }

  private void earned(Document page) {
    page.heading(say("letter.earned"));
    if (letter.bonuses().isEmpty()) {
      page.paragraph(say("letter.nothing-earned"));
      return;
    }
    page.grid(
        List.of(
            Column.text(say("word.bonus")),
            Column.number(say("word.lines")),
            Column.number(say("word.amount"))),
        letter.bonuses().stream()
            .map(one -> List.of(one.code(), language.count(one.lines()), money(one.amount())))
            .toList());
    letter.bonuses().forEach(one -> lines(page, one));
  }

  private void lines(Document page, Letter.Bonus bonus) {
    page.heading(say("letter.lines-of", bonus.code()));
    page.grid(
        List.of(
            Column.text(say("letter.from")),
            Column.number(say("word.level")),
            Column.number(say("word.basis")),
            Column.number(say("word.rate")),
            Column.number(say("word.amount"))),
        bonus.largest().stream().map(this::cells).toList());
    long hidden = bonus.lines() - bonus.largest().size();
    if (hidden > 0) {
      page.paragraph(say("letter.further-lines", language.count(hidden), money(bonus.rest())));
    }
  }

  private List<String> cells(Line line) {
    return List.of(
        from(line),
        line.level() == null ? "" : language.count(line.level()),
        line.basis() == null ? "" : language.number(line.basis()),
        line.rate() == null ? "" : language.number(line.rate().movePointRight(2)) + " %",
        money(line.amount()));
  }

  private String from(Line line) {
    if (line.kind().equals("cap")) {
      return say("letter.cap");
    } else if (line.source() == null) {
      return say("letter.whole-company");
    }
    return line.source().equals(head.member()) ? say("letter.you") : line.source();
  }

  private void kept(Document page) {
    page.heading(say("letter.kept"));
    if (letter.kept().isEmpty()) {
      page.paragraph(say("letter.nothing-kept"));
      return;
    }
    page.grid(
        List.of(
            Column.text(say("word.bonus")),
            Column.text(say("letter.why")),
            Column.number(say("letter.times")),
            Column.number(say("word.amount"))),
        letter.kept().stream()
            .map(one -> List.of(
                one.bonus(),
                language.sayOr("reason." + one.reason(), one.reason())
                    + say("letter.went." + one.went()),
                language.count(one.rows()),
                money(one.amount())))
            .toList());
  }

  private void balance(Document page) {
    page.heading(say("letter.balance"));
    if (letter.balance() == null) {
      page.paragraph(say("letter.no-balance"));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    letter
        .balance()
        .amounts()
        .forEach((column, amount) -> rows.add(List.of(say("balance." + column), money(amount))));
    page.grid(
        List.of(Column.text(""), Column.number(say("word.amount") + " " + head.currency())), rows);
    page.paragraph(say("letter.balance-rule"));
    if (letter.balance().payoutCurrency() != null) {
      page.paragraph(say(
          "letter.payout",
          language.number(letter.balance().payoutAmount()),
          letter.balance().payoutCurrency()));
    }
    page.items(letter.others().stream()
        .map(line -> say("kind." + line.kind()) + ": " + money(line.amount()) + " "
            + line.currency() + (line.reference() == null ? "" : " (" + line.reference() + ")"))
        .toList());
  }

  private void nextRank(Document page) {
    Letter.Standing standing = letter.standing();
    page.heading(say("letter.next-rank"));
    page.paragraph(say(
        "letter.standing",
        say(standing.active() ? "letter.active" : "letter.not-active"),
        standing.paidAs() == null ? say("letter.no-rank") : standing.paidAs(),
        standing.title() == null ? say("letter.no-rank") : standing.title()));
    if (standing.nextRank() == null) {
      page.paragraph(say("letter.no-next-rank"));
      return;
    }
    page.paragraph(say("letter.sell-first", standing.nextRank()));
    page.items(standing.missing().stream().map(this::advice).toList());
  }

  private String advice(Need need) {
    String told = say("advice." + need.asked()) + " " + need.requirement();
    return told
        + say(
            "advice.short",
            language.number(need.needed()),
            language.number(need.has()),
            language.number(need.shortBy()));
  }

  private String money(BigDecimal amount) {
    return language.money(amount, head.places());
  }

  private String say(String key, Object... filled) {
    return language.say(key, filled);
  }
}
