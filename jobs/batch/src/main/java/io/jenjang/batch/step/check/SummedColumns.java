package io.jenjang.batch.step.check;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Unpaid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What {@link WrittenSums} are added up from. */
public final class SummedColumns {
  static final Needed LINES =
      Needed.of(StatementLines.TABLE, "kind", "bonus", "currency", "amount");
  static final Needed UNPAID =
      Needed.of(Unpaid.TABLE, "bonus", "reason", "currency", "went_to", "amount");
  static final Needed STATEMENTS = statements();
  static final Needed CARRY = Needed.of(Carry.TABLE, "item", "name", "amount");
  static final Needed REJECTS = Needed.of(Rejects.TABLE, "table");

  private static final List<Needed> ALL = List.of(LINES, UNPAID, STATEMENTS, CARRY, REJECTS);

  private SummedColumns() {}

  private static Needed statements() {
    List<String> columns = new ArrayList<>(List.of("currency", "lines", "bonuses"));
    columns.addAll(WrittenSums.AMOUNTS);
    return new Needed(Statements.TABLE, columns);
  }

  /**
   * The files of those tables that can be added up; none of one that lacks a column for it.
   *
   * @param omitted what the run was made without
   * @param files paths by table
   */
  public static Function<String, List<String>> readable(
      Omitted omitted, Function<String, List<String>> files) {
    List<String> without = ALL.stream()
        .filter(needed -> !omitted.missing(needed.table(), needed.columns()).isEmpty())
        .map(needed -> needed.table().name())
        .toList();
    return table -> without.contains(table) ? List.of() : files.apply(table);
  }
}
