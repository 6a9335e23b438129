package io.jenjang.batch.step.move;

import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.io.TableRows;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Rows of members in two runs of a period, each with its like. Both tables are read at the same pace; kept are only rows that have not met the other yet,
 * which are about as many as members whose place in the order is another.
 *
 * @param <V> what is taken from a row
 */
final class PairedRows<V> {
  private final Table table;
  private final int memberId;
  private final Function<TableRow, V> taken;
  private final Visitor<V> visitor;
  private final Map<String, V> before = new HashMap<>();
  private final Map<String, V> after = new HashMap<>();

  /** Takes one member. */
  @FunctionalInterface
  interface Visitor<V> {
    /**
     * @param before null for who has no row there
     * @param after null for who has no row there
     */
    void pair(String member, V before, V after);
  }

  /** @param table with at most one row a member */
  PairedRows(Table table, Function<TableRow, V> taken, Visitor<V> visitor) {
    this.table = table;
    this.memberId = table.index("member_id");
    this.taken = taken;
    this.visitor = visitor;
  }

  /** Shows every member of either run once; files that cannot be read are an error with {@link ErrorCode#OUTPUT}. */
  void visit(List<Path> earlier, List<Path> later, Configuration configuration) {
    try (TableRows left = new TableRows(table, earlier, configuration);
        TableRows right = new TableRows(table, later, configuration)) {
      boolean leftMore = true;
      boolean rightMore = true;
      while (leftMore || rightMore) {
        leftMore = next(left, before);
        rightMore = next(right, after);
      }
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          "rows of " + table.name() + " cannot be read: " + e.getMessage()
              + "; jenjang verify tells what is damaged",
          e);
    }
    before.forEach((member, value) -> visitor.pair(member, value, null));
    after.forEach((member, value) -> visitor.pair(member, null, value));
  }

  private boolean next(TableRows rows, Map<String, V> waiting) throws IOException {
    TableRow row = rows.next();
    if (row == null) {
      return false;
    }
    String member = row.text(memberId);
    waiting.put(member, taken.apply(row));
    if (before.containsKey(member) && after.containsKey(member)) {
      visitor.pair(member, before.remove(member), after.remove(member));
    }
    return true;
  }
}
