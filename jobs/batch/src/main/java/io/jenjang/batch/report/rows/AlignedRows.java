package io.jenjang.batch.report.rows;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns under each other, numbers to the right; keeps all rows until the end, so the caller limits them. */
public final class AlignedRows implements RowPrinter {
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final List<String> names;
  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  public AlignedRows(PrintWriter out, List<String> names) {
    this.out = out;
    this.names = names;
    this.right = new boolean[names.size()];
  }

  @Override
  public void row(List<Object> values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      right[i] |= values.get(i) instanceof Number;
      texts.add(CellText.of(values.get(i)));
    }
    rows.add(texts);
  }

  @Override
  public void end() {
    int[] widths = widths();
    print(names, widths);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    print(rule, widths);
    rows.forEach(row -> print(row, widths));
  }

  private int[] widths() {
    int[] widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(names.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    return widths;
  }

  private void print(List<String> texts, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - length(texts.get(i)));
      line.append(i == 0 ? "" : GAP)
          .append(right[i] ? padding + texts.get(i) : texts.get(i) + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
