package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What a unit of each product is worth. A cell is looked up by itself: the latest row of the member's country that has it, else the latest
 * of any country.
 *
 * @param rows by product, latest {@code valid_from} first
 */
record Catalog(Map<UTF8String, List<Entry>> rows) implements Serializable {

  /** The cells of a catalog row. */
  enum Cell {
    QV,
    CV,
    PRICE
  }

  /**
   * @param country index of the country among those of the members; {@link #ANY_COUNTRY} for any
   * @param validFrom epoch day; {@link Integer#MIN_VALUE} for ever
   * @param values by {@link Cell}, 4 places, {@link NumberCell#ABSENT} where empty
   */
  record Entry(int country, int validFrom, long[] values) implements Serializable {
    static final int ANY_COUNTRY = -1;
  }

  /**
   * The unit value times the quantity, HALF_UP to 4 places; {@link NumberCell#ABSENT} if the catalog has none, {@link
   * NumberCell#OUT_OF_RANGE} if it is too large.
   *
   * @param quantity 4 places
   */
  long value(UTF8String sku, int country, int day, Cell cell, long quantity) {
    List<Entry> entries = rows.get(sku);
    if (entries == null) {
      return NumberCell.ABSENT;
    }
    long unit = unit(entries, country, day, cell);
    return times(
        unit == NumberCell.ABSENT ? unit(entries, Entry.ANY_COUNTRY, day, cell) : unit, quantity);
  }

  private static long unit(List<Entry> entries, int country, int day, Cell cell) {
    for (Entry entry : entries) {
      if (entry.country() == country
          && entry.validFrom() <= day
          && entry.values()[cell.ordinal()] != NumberCell.ABSENT) {
        return entry.values()[cell.ordinal()];
      }
    }
    return NumberCell.ABSENT;
  }

  private static long times(long unit, long quantity) {
    if (unit == NumberCell.ABSENT) {
      return unit;
    }
    BigDecimal value = BigDecimal.valueOf(unit, 4)
        .multiply(BigDecimal.valueOf(quantity, 4))
        .setScale(4, RoundingMode.HALF_UP);
    return value.precision() > 18
        ? NumberCell.OUT_OF_RANGE
        : value.unscaledValue().longValueExact();
  }
}
