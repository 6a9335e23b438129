package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.read.RowChoice;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.schema.input.SalesInput;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Files of sales of which either the sales or the returns are read.
 *
 * @param kinds by the name of the file; a file that is not named is read whole
 */
public record ChosenSales(Map<String, Kind> kinds) implements RowChoice {
  private static final long serialVersionUID = 1L;

  /** All lines of all files. */
  public static final ChosenSales ALL = new ChosenSales(Map.of());

  /** What a sale line says that it is; one that says nothing that is known is a sale. */
  public enum Kind {
    SALE,
    RETURN;

    /** Reads the kind of a row. */
    static Kind of(NumberCell kind, RowCursor rows) {
      return kind.read(rows.row()) == 1 ? RETURN : SALE;
    }
  }

  @Override
  public Predicate<RowCursor> of(Cells cells) {
    NumberCell kind = cells.number(SalesInput.KIND);
    return rows -> {
      Kind chosen = kinds.get(rows.file());
      return chosen == null || chosen == Kind.of(kind, rows);
    };
  }
}
