package io.jenjang.batch.report.page;

import java.util.List;

/** A part of a page. */
public sealed interface Block {

  /** Begins a section. */
  record Heading(String text) implements Block {}

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** What nobody may overlook. */
  record Notice(String text) implements Block {}

  /** Sentences one below the other. */
  record Items(List<String> texts) implements Block {}

  /** Few numbers that stand above all others. */
  record Headline(List<Figure> figures) implements Block {}

  /** A number and what it is. */
  record Figure(String value, String label) {}

  /**
   * A table.
   *
   * @param rows as many cells as there are columns; an empty text where there is nothing
   */
  record Grid(List<Column> columns, List<List<String>> rows) implements Block {
    public Grid {
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
        }
      }
    }
  }

  /** The head of a column. */
  record Column(String title, boolean isNumber) {
    public static Column text(String title) {
      return new Column(title, false);
    }

    public static Column number(String title) {
      return new Column(title, true);
    }
  }
}
