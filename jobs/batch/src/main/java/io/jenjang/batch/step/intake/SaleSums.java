package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.ScanTask;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputType;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.tree.IdHash;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Fingerprints of all sales and of all returns of some files, which do not depend on the file or the place in which a line stands. Where two of a kind are
 * the same, the lines are, but for one chance in 2^64.
 *
 * @param apart of the lines that were to be counted apart, of either kind; 0 for none
 */
public record SaleSums(long sales, long returns, long apart) {
  private static final int APART = ChosenSales.Kind.values().length;

  /** Of no line. */
  public static final SaleSums NONE = new SaleSums(0, 0, 0);

  /**
   * Reads the sales of a request and nothing else.
   *
   * @param apart keys of lines that are counted apart
   */
  public static SaleSums of(IntakeRequest request, Set<DeliveredKey> apart) {
    List<long[]> parts = ReadFailures.told(() -> Delivery.salesAlone(request)
        .get(SalesInput.SCHEMA)
        .map(new Scan(Set.copyOf(apart)))
        .collect());
    long[] sums = new long[APART + 1];
    for (long[] part : parts) {
      for (int kind = 0; kind < sums.length; kind++) {
        sums[kind] += part[kind];
      }
    }
    return new SaleSums(
        sums[ChosenSales.Kind.SALE.ordinal()],
        sums[ChosenSales.Kind.RETURN.ordinal()],
        sums[APART]);
  }

  /** The sums of a task's share. */
  private record Scan(Set<DeliveredKey> apart) implements ScanTask<long[]> {
    @Override
    public Iterator<long[]> run(RowCursor rows, Cells cells) {
      NumberCell kind = cells.number(SalesInput.KIND);
      Columns columns = new Columns(cells);
      Predicate<RowCursor> isApart = ChosenSales.among(apart, cells);
      long[] sums = new long[APART + 1];
      while (rows.next()) {
        int of = isApart.test(rows) ? APART : ChosenSales.Kind.of(kind, rows).ordinal();
        sums[of] += columns.fingerprint(rows.row());
      }
      return List.of(sums).iterator();
    }
  }

  /** The columns of one shape of files; one that is absent counts as one whose cells are. */
  private static final class Columns {
    private final List<NumberCell> numbers = new ArrayList<>();
    private final List<TextCell> texts = new ArrayList<>();

    Columns(Cells cells) {
      for (InputColumn column : cells.shape().schema().columns()) {
        boolean isText = column.type() == InputType.TEXT || column.type() == InputType.ID;
        numbers.add(isText ? row -> NumberCell.MALFORMED : cells.number(column.name()));
        texts.add(cells.text(column.name()));
      }
    }

    long fingerprint(InternalRow row) {
      long all = 0;
      for (int i = 0; i < texts.size(); i++) {
        long cell = numbers.get(i).read(row);
        if (NumberCell.isFault(cell)) {
          UTF8String text = texts.get(i).read(row);
          cell = text == null ? NumberCell.ABSENT : LineCode.fingerprint(text, i);
        }
        all = IdHash.mix(all + cell * IdHash.ODD + i);
      }
      return all;
    }
  }
}
