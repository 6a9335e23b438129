package io.jenjang.batch.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of all kinds of files become the same numbers. */
class NumberCellsTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ColumnRule AS_IS = ColumnRule.asIs("c");

  private static long read(InputType type, DataType physical, Object value, ColumnRule rule) {
    InputColumn column = new InputColumn("c", type, List.of("self", "stock"), false);
    return NumberCells.of(column, new ColumnSource(0, physical, rule), JAKARTA)
        .read(new GenericInternalRow(new Object[] {value}));
  }

  private static long text(InputType type, String value, ColumnRule rule) {
    InputColumn column = new InputColumn("c", type, List.of("self", "stock"), false);
    return NumberCells.ofText(column, new ColumnSource(0, DataTypes.StringType, rule), JAKARTA)
        .read(new GenericInternalRow(new Object[] {UTF8String.fromString(value)}));
  }

  private static long text(InputType type, String value) {
    return text(type, value, AS_IS);
  }

  @ParameterizedTest
  @CsvSource({
    "1,10000",
    "+1.5,15000",
    "-0.0001,-1",
    "0,0",
    "-0.00,0",
    ".5,5000",
    "7.,70000",
    "1.50000000000000000000000000,15000",
    "100,1000000",
    "99999999999999.9999,999999999999999999",
    "00000000000000000000000000001,10000"
  })
  void decimalsAreExact(String given, long expected) {
    assertThat(text(InputType.DECIMAL, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1.00005", "0.12345678901234567890123", "1.00000000000000000000000001"})
  void decimalsWithTooManyPlacesAreFaults(String given) {
    assertThat(text(InputType.DECIMAL, given)).isEqualTo(NumberCell.TOO_MANY_DECIMALS);
  }

  @ParameterizedTest
  @CsvSource({"100000000000000", "-99999999999999999999", "12345678901234567890123.5"})
  void largeDecimalsAreFaults(String given) {
    assertThat(text(InputType.DECIMAL, given)).isEqualTo(NumberCell.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,5'",
    "1e3",
    "' 1'",
    "'1 '",
    "-",
    ".",
    "+",
    "1.2.3",
    "0x1",
    "NaN",
    "99999999999999999999x",
    "--1"
  })
  void otherTextIsMalformed(String given) {
    assertThat(text(InputType.DECIMAL, given)).isEqualTo(NumberCell.MALFORMED);
  }

  @Test
  void textAndTypesAgreeWithBigDecimal() {
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      int scale = random.nextInt(9);
      BigDecimal value = new BigDecimal(new BigInteger(random.nextInt(70), random), scale);
      BigDecimal signed = random.nextBoolean() ? value.negate() : value;
      long expected = expected(signed);
      assertThat(text(InputType.DECIMAL, signed.toPlainString()))
          .as("seed %s, text %s", seed, signed)
          .isEqualTo(expected);
      assertThat(read(
              InputType.DECIMAL,
              DataTypes.createDecimalType(38, scale),
              Decimal.apply(signed, 38, scale),
              AS_IS))
          .as("seed %s, decimal %s", seed, signed)
          .isEqualTo(expected);
      if (signed.unscaledValue().bitLength() < 60) {
        assertThat(new Rescale(4, 999_999_999_999_999_999L, null)
                .apply(signed.unscaledValue().longValue(), scale))
            .as("seed %s, long %s", seed, signed)
            .isEqualTo(expected);
      }
    }
  }

  private static long expected(BigDecimal value) {
    BigDecimal scaled = value.movePointRight(4);
    if (scaled.stripTrailingZeros().scale() > 0) {
      return NumberCell.TOO_MANY_DECIMALS;
    }
    return scaled.abs().compareTo(new BigDecimal("999999999999999999")) > 0
        ? NumberCell.OUT_OF_RANGE
        : scaled.longValueExact();
  }

  @Test
  void aFactorIsExact() {
    ColumnRule cents = new ColumnRule("c", null, Map.of(), new BigDecimal("0.01"), null);
    ColumnRule thousands = new ColumnRule("c", null, Map.of(), new BigDecimal("1000"), null);

    assertThat(text(InputType.DECIMAL, "12345", cents)).isEqualTo(1_234_500);
    assertThat(text(InputType.DECIMAL, "0.001", cents)).isEqualTo(NumberCell.TOO_MANY_DECIMALS);
    assertThat(read(InputType.DECIMAL, DataTypes.LongType, -5L, cents)).isEqualTo(-500);
    assertThat(read(InputType.DECIMAL, DataTypes.IntegerType, 5, thousands)).isEqualTo(50_000_000);
    assertThat(read(InputType.DECIMAL, DataTypes.LongType, Long.MAX_VALUE, thousands))
        .isEqualTo(NumberCell.OUT_OF_RANGE);
  }

  @Test
  void absentIsNoValue() {
    assertThat(read(InputType.DECIMAL, DataTypes.LongType, null, AS_IS))
        .isEqualTo(NumberCell.ABSENT);
    assertThat(text(InputType.DECIMAL, "")).isEqualTo(NumberCell.ABSENT);
    assertThat(text(InputType.INSTANT, "")).isEqualTo(NumberCell.ABSENT);
    assertThat(NumberCell.isFault(NumberCell.ABSENT)).isFalse();
    assertThat(NumberCell.isFault(NumberCell.OUT_OF_RANGE)).isTrue();
    assertThat(NumberCell.isValue(-999_999_999_999_999_999L)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-05T10:00:00Z,1791194400000000",
    "2026-10-05T17:00:00+07:00,1791194400000000",
    "2026-10-05T17:00:00,1791194400000000",
    "2026-10-05T17:00,1791194400000000",
    "2026-10-05T10:00:00.123456Z,1791194400123456",
    "2026-10-05,1791133200000000"
  })
  void instantsAreUtcMicroseconds(String given, long expected) {
    assertThat(text(InputType.INSTANT, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30", "2026-10-05T25:00:00Z", "05.10.2026", "now", "2026-10-05T10:00:00 PST"})
  void otherInstantsAreMalformed(String given) {
    assertThat(text(InputType.INSTANT, given)).isEqualTo(NumberCell.MALFORMED);
    assertThat(text(InputType.DATE, given)).isEqualTo(NumberCell.MALFORMED);
  }

  @Test
  void instantsAndDatesOfTypedFilesAgreeWithText() {
    long instant = 1_791_194_400_000_000L;
    assertThat(read(InputType.INSTANT, DataTypes.TimestampType, instant, AS_IS)).isEqualTo(instant);
    assertThat(read(
            InputType.INSTANT, DataTypes.TimestampNTZType, instant + 7 * 3_600_000_000L, AS_IS))
        .isEqualTo(instant);
    assertThat(read(InputType.INSTANT, DataTypes.DateType, 20_731, AS_IS))
        .isEqualTo(text(InputType.INSTANT, "2026-10-05"));
    assertThat(read(InputType.DATE, DataTypes.DateType, 20_731, AS_IS)).isEqualTo(20_731);
    assertThat(text(InputType.DATE, "2026-10-05")).isEqualTo(20_731);
    assertThat(read(InputType.DATE, DataTypes.TimestampType, instant + 8 * 3_600_000_000L, AS_IS))
        .isEqualTo(20_732);
  }

  @Test
  void formatsAndValuesOfAMappingAreFollowed() {
    ColumnRule format = new ColumnRule("c", null, Map.of(), null, "dd/MM/yyyy HH:mm");
    ColumnRule day = new ColumnRule("c", null, Map.of(), null, "yyyyMMdd");
    ColumnRule words = new ColumnRule("c", null, Map.of("1", "stock", "", "self"), null, null);

    assertThat(text(InputType.INSTANT, "05/10/2026 17:00", format))
        .isEqualTo(1_791_194_400_000_000L);
    assertThat(text(InputType.DATE, "20261005", day)).isEqualTo(20_731);
    assertThat(read(InputType.DATE, DataTypes.IntegerType, 20261005, day)).isEqualTo(20_731);
    assertThat(text(InputType.WORD, "1", words)).isEqualTo(1);
    assertThat(text(InputType.WORD, "", words)).isZero();
    assertThat(read(InputType.WORD, DataTypes.LongType, 1L, words)).isEqualTo(1);
    assertThat(text(InputType.WORD, "Stock")).isEqualTo(NumberCell.MALFORMED);
  }

  @Test
  void flagsAreTrueOrFalse() {
    assertThat(text(InputType.FLAG, "true")).isOne();
    assertThat(text(InputType.FLAG, "false")).isZero();
    assertThat(text(InputType.FLAG, "1")).isEqualTo(NumberCell.MALFORMED);
    assertThat(read(InputType.FLAG, DataTypes.BooleanType, true, AS_IS)).isOne();
  }
}
