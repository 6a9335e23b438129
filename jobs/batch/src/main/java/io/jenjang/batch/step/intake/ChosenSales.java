package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.RowChoice;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.schema.input.SalesInput;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Files of sales of which either the sales or the returns are read, and lines that are not read from any.
 *
 * @param kinds by the name of the file; a file that is not named is read whole
 * @param withheld keys of lines that are passed over
 */
public record ChosenSales(Map<String, Kind> kinds, Set<DeliveredKey> withheld)
    implements RowChoice {
  private static final long serialVersionUID = 1L;

  /** All lines of all files. */
  public static final ChosenSales ALL = new ChosenSales(Map.of(), Set.of());

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
    Predicate<RowCursor> passedOver = among(withheld, cells);
    return rows -> {
      Kind chosen = kinds.get(rows.file());
      return (chosen == null || chosen == Kind.of(kind, rows)) && !passedOver.test(rows);
    };
  }

  /** Whether the key of a row is one of some. */
  static Predicate<RowCursor> among(Set<DeliveredKey> keys, Cells cells) {
    if (keys.isEmpty()) {
      return rows -> false;
    }
    Set<UTF8String> ids =
        keys.stream().map(key -> UTF8String.fromString(key.saleId())).collect(Collectors.toSet());
    TextCell saleId = cells.text(SalesInput.SALE_ID);
    TextCell lineNo = cells.text(SalesInput.LINE_NO);
    return rows -> {
      UTF8String id = saleId.read(rows.row());
      return id != null
          && ids.contains(id)
          && keys.contains(new DeliveredKey(id.toString(), Cells.string(lineNo, rows.row())));
    };
  }
}
