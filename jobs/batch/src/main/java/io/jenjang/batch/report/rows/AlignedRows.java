package io.jenjang.batch.report.rows;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns under each other, numbers to the right, decimals of a column with as many places as the most exact of them needs; keeps all rows until the end, so the caller limits them.
 */
public final class AlignedRows implements RowPrinter {
  private static final String GAP = "  ";

  private final PrintWriter out;
  private final List<String> names;
  private final boolean[] right;
  private final int[] places;
  private final List<List<Object>> rows = new ArrayList<>();

  public AlignedRows(PrintWriter out, List<String> names) {
    this.out = out;
    this.names = names;
    this.right = new boolean[names.size()];
    this.places = new int[names.size()];
  }

  @Override
  public void row(List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      right[i] |= values.get(i) instanceof Number;
      if (values.get(i) instanceof BigDecimal number) {
        places[i] = Math.max(places[i], CellText.places(number));
      }
    }
    rows.add(values);
  }

  @Override
  public void end() {
    List<List<String>> texts = rows.stream().map(this::texts).toList();
    int[] widths = widths(texts);
    print(names, widths);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    print(rule, widths);
    texts.forEach(row -> print(row, widths));
  }

  private List<String> texts(List<Object> values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      texts.add(
          values.get(i) instanceof BigDecimal number
              ? CellText.withPlaces(number, places[i])
              : CellText.of(values.get(i)));
    }
    return texts;
  }

  private int[] widths(List<List<String>> texts) {
    int[] widths = new int[names.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(names.get(i));
      for (List<String> row : texts) {
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
