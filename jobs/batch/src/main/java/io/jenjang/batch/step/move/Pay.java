package io.jenjang.batch.step.move;

import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a member is paid in a run.
 *
 * @param bonuses by code; those that paid nothing are not there
 */
record Pay(BigDecimal earned, BigDecimal payable, BigDecimal closing, Map<String, Object> bonuses) {
  static final Table TABLE = Statements.TABLE;

  /** Of who has no statement. */
  static final Pay NONE = new Pay(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());

  static Pay of(TableRow row) {
    return new Pay(
        row.decimal(TABLE.index("earned")),
        row.decimal(TABLE.index("payable")),
        row.decimal(TABLE.index("closing_balance")),
        Map.copyOf(row.map(TABLE.index("bonuses"))));
  }

  BigDecimal bonus(String code) {
    return (BigDecimal) bonuses.getOrDefault(code, BigDecimal.ZERO);
  }
}
