package io.jenjang.batch.report.page;

import java.util.List;

/** A page as one HTML file: nothing is loaded from elsewhere, every text is escaped, and it prints on A4. */
public final class HtmlPage {
  private static final String TEMPLATE = """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      @page { size: A4; margin: 14mm }
      body { font: 15px/1.45 sans-serif; color: #111; background: #fff; max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem }
      h1 { font-size: 1.6rem; margin: 0 0 .2rem }
      h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; page-break-after: avoid }
      .subtitle { color: #444; margin: 0 0 1rem }
      .notice { border: 1px solid #111; padding: .5rem .8rem; margin: 1rem 0 }
      .headline { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0 }
      .figure { border: 1px solid #999; padding: .5rem .8rem; flex: 1 1 10rem }
      .figure b { display: block; font-size: 1.5rem }
      .scroll { overflow-x: auto }
      table { border-collapse: collapse; width: 100%%; margin: .4rem 0; font-size: .88em }
      th, td { border-bottom: 1px solid #bbb; padding: .25rem .4rem; text-align: left; vertical-align: top }
      th { border-bottom: 2px solid #111 }
      .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
      th.n { white-space: normal }
      @media print {
        body { font-size: 9.5pt; max-width: none; margin: 0; padding: 0 }
        thead { display: table-header-group }
        tr, .notice, .figure { page-break-inside: avoid }
        .scroll { overflow: visible }
      }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      <p class="subtitle">%s</p>
      %s</body>
      </html>
      """;

  private HtmlPage() {}

  public static String of(Document document) {
    StringBuilder body = new StringBuilder();
    document.blocks().forEach(block -> block(block, body));
    String title = escaped(document.title());
    return TEMPLATE.formatted(
        document.language().code(), title, title, escaped(document.subtitle()), body);
  }

  private static void block(Block block, StringBuilder body) {
    if (block instanceof Block.Heading heading) {
      element("h2", heading.text(), body);
    } else if (block instanceof Block.Paragraph paragraph) {
      element("p", paragraph.text(), body);
    } else if (block instanceof Block.Notice notice) {
      body.append("<p class=\"notice\">").append(escaped(notice.text())).append("</p>\n");
    } else if (block instanceof Block.Items items) {
      body.append("<ul>\n");
      items.texts().forEach(text -> element("li", text, body));
      body.append("</ul>\n");
    } else if (block instanceof Block.Headline headline) {
      headline(headline, body);
    } else if (block instanceof Block.Grid grid) {
      grid(grid, body);
    }
  }

  private static void element(String name, String text, StringBuilder body) {
    body.append('<')
        .append(name)
        .append('>')
        .append(escaped(text))
        .append("</")
        .append(name)
        .append(">\n");
  }

  private static void headline(Block.Headline headline, StringBuilder body) {
    body.append("<div class=\"headline\">\n");
    for (Block.Figure figure : headline.figures()) {
      body.append("<div class=\"figure\"><b>")
          .append(escaped(figure.value()))
          .append("</b>")
          .append(escaped(figure.label()))
          .append("</div>\n");
    }
    body.append("</div>\n");
  }

  private static void grid(Block.Grid grid, StringBuilder body) {
    body.append("<div class=\"scroll\"><table>\n<thead><tr>");
    grid.columns().forEach(column -> cell("th", column, column.title(), body));
    body.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : grid.rows()) {
      body.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell("td", grid.columns().get(i), row.get(i), body);
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table></div>\n");
  }

  private static void cell(String name, Block.Column column, String text, StringBuilder body) {
    body.append('<').append(name).append(column.isNumber() ? " class=\"n\">" : ">");
    body.append(escaped(text)).append("</").append(name).append('>');
  }

  /** A text that cannot end an element or an attribute; characters that HTML does not have become a mark. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      switch (at) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(at < ' ' && at != '\t' && at != '\n' ? '\uFFFD' : at);
      }
    }
    return escaped.toString();
  }
}
