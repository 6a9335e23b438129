package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Compares the rows of a table as they are stored with those that were worked out again, one by one, in their order. */
public final class RowComparison {
  private static final int MOST = 20;
  private static final String MEMBER_ID = "member_id";

  private final Table table;
  private final List<String> differences = new ArrayList<>();
  private long row;
  private long different;

  private RowComparison(Table table) {
    this.table = table;
  }

  /**
   * What differs, a sentence each, the first twenty and how many there are in all; empty if nothing does.
   *
   * @param stored files of the run
   * @param derived files of the same table, worked out again; they may be cut at other rows
   */
  public static List<String> of(
      Table table, List<Path> stored, List<Path> derived, Configuration configuration) {
    RowComparison comparison = new RowComparison(table);
    try (TableRows left = new TableRows(table, stored, configuration);
        TableRows right = new TableRows(table, derived, configuration)) {
      comparison.compare(left, right);
    } catch (IOException | RuntimeException e) {
      comparison.differences.add(table.name() + " row " + comparison.row
          + ": the stored rows cannot be read from here on: " + Failures.text(e));
    }
    return comparison.differences;
  }

  private void compare(TableRows stored, TableRows derived) throws IOException {
    while (true) {
      row++;
      TableRow left = stored.next();
      TableRow right = derived.next();
      if (left == null || right == null) {
        if (left != right) {
          add(table.name() + " row " + row + ": "
              + (left == null ? "is missing" : "should not be there")
              + member(left == null ? right : left));
        }
        break;
      }
      compare(left, right);
    }
    if (different > differences.size()) {
      differences.add(table.name() + ": " + different + " values differ in all");
    }
  }

  private void compare(TableRow left, TableRow right) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (differs(i, left, right)) {
        add(table.name() + " row " + row + member(right) + ", column "
            + table.columns().get(i).name() + ": stored is "
            + RowValues.of(table, left).get(i)
            + ", worked out again " + RowValues.of(table, right).get(i));
      }
    }
  }

  private boolean differs(int i, TableRow left, TableRow right) {
    Column column = table.columns().get(i);
    return switch (column.shape()) {
      case MAP -> !left.map(i).equals(right.map(i));
      case LIST -> !left.list(i).equals(right.list(i));
      case SINGLE ->
        left.isNull(i) || right.isNull(i)
            ? left.isNull(i) != right.isNull(i)
            : differs(column, i, left, right);
    };
  }

  private static boolean differs(Column column, int i, TableRow left, TableRow right) {
    return switch (column.type()) {
      case TEXT -> !Objects.equals(left.text(i), right.text(i));
      case INTEGER, DATE -> left.integer(i) != right.integer(i);
      case LONG, INSTANT, AMOUNT, RATE -> left.number(i) != right.number(i);
      case FLAG -> left.flag(i) != right.flag(i);
      case TOTAL, EXACT -> left.decimal(i).compareTo(right.decimal(i)) != 0;
    };
  }

  private String member(TableRow of) {
    int column = table.index(MEMBER_ID);
    return column < 0 || of.isNull(column) ? "" : ", member " + of.text(column);
  }

  private void add(String difference) {
    different++;
    if (differences.size() < MOST) {
      differences.add(difference);
    }
  }
}
