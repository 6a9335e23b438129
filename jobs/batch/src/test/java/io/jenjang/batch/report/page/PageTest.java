package io.jenjang.batch.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.report.page.Block.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What pages are made of. */
class PageTest {

  @Test
  void everyTextIsThereInEveryLanguageWithTheSameGaps() {
    assertThat(Language.ID.keys()).isEqualTo(Language.EN.keys());
    for (String key : Language.EN.keys()) {
      assertThat(gaps(Language.ID.sayOr(key, "")))
          .as(key)
          .isEqualTo(gaps(Language.EN.sayOr(key, "")));
    }
  }

  private static int gaps(String text) {
    return text.split("%s", -1).length;
  }

  @Test
  void aTextThatThereIsNotIsAFault() {
    assertThatThrownBy(() -> Language.EN.say("no.such.text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no text \"no.such.text\" in language en");
  }

  @Test
  void numbersLookAsTheLanguageWritesThem() {
    BigDecimal amount = new BigDecimal("1234567.5000");
    assertThat(Language.EN.money(amount, 2)).isEqualTo("1,234,567.50");
    assertThat(Language.ID.money(amount, 2)).isEqualTo("1.234.567,50");
    assertThat(Language.ID.money(amount, 0)).isEqualTo("1.234.567,5");
    assertThat(Language.EN.percent(new BigDecimal("0.123456"))).isEqualTo("12.3 %");
    assertThat(Language.ID.percent(new BigDecimal("0.1235"))).isEqualTo("12,4 %");
    assertThat(Language.ID.count(12345)).isEqualTo("12.345");
    assertThat(Language.EN.number(new BigDecimal("0.5000"))).isEqualTo("0.5");
  }

  @Test
  void htmlEscapesEverythingAndLoadsNothing() {
    String evil = "<script>alert('x')</script> & \"y\"\u0001";
    String html = HtmlPage.of(new Document(Language.EN, evil, evil)
        .heading(evil)
        .paragraph(evil)
        .notice(evil)
        .items(List.of(evil))
        .headline(new Block.Figure(evil, evil))
        .grid(List.of(Column.text(evil)), List.of(List.of(evil))));
    String safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;\uFFFD";
    assertThat(html).doesNotContain("<script").doesNotContain("href").doesNotContain("src=");
    assertThat(html.split(Pattern.quote(safe), -1)).hasSize(1 + 11);
    assertThat(html).contains("<html lang=\"en\">", "@media print", "size: A4");
  }

  @Test
  void htmlIsWellFormed() throws Exception {
    String html = HtmlPage.of(new Document(Language.ID, "a & b", "c < d")
        .headline(new Block.Figure("1", "x"))
        .items(List.of("one", "two"))
        .grid(
            List.of(Column.text("name"), Column.number("n")),
            List.of(List.of("a", "1"), List.of("b", "2"))));
    Markup markup = Markup.of(html);
    assertThat(markup.texts("h1")).containsExactly("a & b");
    assertThat(markup.texts("li")).containsExactly("one", "two");
    assertThat(markup.texts("td")).containsExactly("a", "1", "b", "2");
  }

  @Test
  void textAlignsItsColumns() {
    String text = TextPage.of(new Document(Language.EN, "Title", "sub")
        .grid(
            List.of(Column.text("name"), Column.number("n")),
            List.of(List.of("a", "1"), List.of("long name", "200"))));
    assertThat(text).isEqualTo("""
        Title
        =====
        sub
        name         n
        a            1
        long name  200
        """);
  }
}
