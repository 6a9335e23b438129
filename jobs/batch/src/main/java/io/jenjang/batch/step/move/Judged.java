package io.jenjang.batch.step.move;

import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.Table;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How a run judged a member.
 *
 * @param paidAs null for no rank
 * @param title null for none
 * @param volumes by name; those of zero are not there
 * @param groups by name; those of zero are not there
 */
record Judged(
    String paidAs,
    String title,
    boolean active,
    Map<String, Object> volumes,
    Map<String, Object> groups) {
  static final Table TABLE = Qualifications.TABLE;

  /** Who a run does not know. */
  static final Judged NOBODY = new Judged(null, null, false, Map.of(), Map.of());

  static Judged of(TableRow row) {
    return new Judged(
        row.text(TABLE.index("paid_as")),
        row.text(TABLE.index("title")),
        row.flag(TABLE.index("active")),
        Map.copyOf(row.map(TABLE.index("volumes"))),
        Map.copyOf(row.map(TABLE.index("groups"))));
  }

  static BigDecimal in(Map<String, Object> quantities, String name) {
    return (BigDecimal) quantities.getOrDefault(name, BigDecimal.ZERO);
  }
}
