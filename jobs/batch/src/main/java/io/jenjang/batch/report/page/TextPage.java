package io.jenjang.batch.report.page;

import java.util.ArrayList;
import java.util.List;

/** A page as plain text, for a terminal or a message. */
public final class TextPage {
  private static final String GAP = "  ";

  private TextPage() {}

  public static String of(Document document) {
    StringBuilder text = new StringBuilder();
    text.append(document.title()).append('\n');
    text.append("=".repeat(document.title().length())).append('\n');
    text.append(document.subtitle()).append('\n');
    document.blocks().forEach(block -> block(block, text));
    return text.toString();
  }

  private static void block(Block block, StringBuilder text) {
    if (block instanceof Block.Heading heading) {
      text.append('\n').append(heading.text()).append('\n');
      text.append("-".repeat(heading.text().length())).append('\n');
    } else if (block instanceof Block.Paragraph paragraph) {
      text.append(paragraph.text()).append('\n');
    } else if (block instanceof Block.Notice notice) {
      text.append("\n! ").append(notice.text()).append('\n');
    } else if (block instanceof Block.Items items) {
      items.texts().forEach(one -> text.append("- ").append(one).append('\n'));
    } else if (block instanceof Block.Headline headline) {
      headline
          .figures()
          .forEach(
              one -> text.append(one.label()).append(": ").append(one.value()).append('\n'));
    } else if (block instanceof Block.Grid grid) {
      grid(grid, text);
    }
  }

  private static void grid(Block.Grid grid, StringBuilder text) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(grid.columns().stream().map(Block.Column::title).toList());
    lines.addAll(grid.rows());
    int[] widths = new int[grid.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        boolean isNumber = grid.columns().get(i).isNumber();
        row.append(isNumber ? padding + line.get(i) : line.get(i) + padding).append(GAP);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }
}
