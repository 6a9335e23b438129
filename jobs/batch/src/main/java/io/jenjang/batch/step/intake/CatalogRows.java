package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.schema.input.CatalogInput;
import io.jenjang.batch.step.intake.SmallTable.SmallRow;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes the catalog ready to be asked. */
final class CatalogRows {
  /** A country in which no member lives. */
  private static final int NOBODYS = Integer.MAX_VALUE;

  private CatalogRows() {}

  /**
   * Stops with INPUT where two rows of one key differ.
   *
   * @param countries of the members, by number
   */
  static Catalog of(List<SmallRow> rows, String[] countries) {
    Problems problems = new Problems();
    Map<String, SmallRow> keys = new HashMap<>();
    Map<UTF8String, List<Catalog.Entry>> entries = new HashMap<>();
    List<String> names = Arrays.asList(countries);
    for (SmallRow row : rows) {
      String key = row.text(CatalogInput.SKU)
          + '\n'
          + row.text(CatalogInput.COUNTRY)
          + '\n'
          + row.number(CatalogInput.VALID_FROM);
      SmallRow other = keys.putIfAbsent(key, row);
      if (other == null) {
        entries
            .computeIfAbsent(
                UTF8String.fromString(row.text(CatalogInput.SKU)), sku -> new ArrayList<>())
            .add(entry(row, names));
      } else if (!other.record().equals(row.record())) {
        problems.add(row.place() + ": sku '" + row.text(CatalogInput.SKU) + "' has another row in "
            + other.place() + " for the same country and valid_from; leave one");
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
    entries
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt(Catalog.Entry::validFrom).reversed()));
    return new Catalog(entries);
  }

  private static Catalog.Entry entry(SmallRow row, List<String> countries) {
    long from = row.number(CatalogInput.VALID_FROM);
    int country = countries.indexOf(row.text(CatalogInput.COUNTRY));
    return new Catalog.Entry(
        row.has(CatalogInput.COUNTRY) ? country < 0 ? NOBODYS : country : Catalog.Entry.ANY_COUNTRY,
        from == NumberCell.ABSENT ? Integer.MIN_VALUE : (int) from,
        new long[] {
          row.number(CatalogInput.QV), row.number(CatalogInput.CV), row.number(CatalogInput.PRICE)
        });
  }
}
