package io.jenjang.batch.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What goes back of lines of {@link ReturnWeeks}, worked out line by line from the definition with more digits than any amount needs. */
final class LinesBack {
  private static final MathContext DIGITS = new MathContext(150);
  private static final int SAFE = 80;
  private static final Map<String, List<String>> MATCHED =
      Map.of("match", List.of("own", "levels"), "lead", List.of("own", "match"));
  private static final Map<String, BigDecimal> CAPS =
      Map.of("own", new BigDecimal(5), "match", new BigDecimal(4));

  private final List<Map<String, Object>> lines;
  private final Function<Map<String, Object>, BigDecimal> ofVolume;

  /**
   * @param lines of one week
   * @param ofVolume which part of its basis came back, of a line on volume
   */
  LinesBack(List<Map<String, Object>> lines, Function<Map<String, Object>, BigDecimal> ofVolume) {
    this.lines = lines;
    this.ofVolume = ofVolume;
  }

  /** In cents, at least zero. */
  BigDecimal of(Map<String, Object> line) {
    Predicate<Map<String, Object>> same =
        row -> same(row, line, "member_id") && same(row, line, "bonus");
    BigDecimal cut = sum(same.and(row -> row.get("kind").equals("cap"))).negate();
    BigDecimal exact = amount(line).multiply(part(line), DIGITS);
    if (cut.signum() == 0) {
      return exact.setScale(SAFE, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }
    BigDecimal earned = sum(same.and(row -> row.get("kind").equals("bonus")));
    return exact
        .multiply(earned.subtract(cut), DIGITS)
        .divide(earned, DIGITS)
        .setScale(SAFE, RoundingMode.HALF_UP)
        .setScale(2, RoundingMode.DOWN);
  }

  private BigDecimal part(Map<String, Object> line) {
    List<String> matched = MATCHED.get((String) line.get("bonus"));
    BigDecimal part = matched == null ? ofVolume.apply(line) : matched(line, matched);
    return part.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  /** Of what the source had of the matched bonuses, each line with its part of what its cap left. */
  private BigDecimal matched(Map<String, Object> line, List<String> bonuses) {
    BigDecimal back = BigDecimal.ZERO;
    for (String bonus : bonuses) {
      List<Map<String, Object>> below = lines.stream()
          .filter(row -> row.get("kind").equals("bonus") && row.get("bonus").equals(bonus))
          .filter(row -> row.get("member_id").equals(line.get("source_member_id")))
          .toList();
      BigDecimal earned =
          below.stream().map(LinesBack::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal kept = earned.min(CAPS.getOrDefault(bonus, earned));
      for (Map<String, Object> one : below) {
        back =
            back.add(amount(one).multiply(part(one)).multiply(kept).divide(earned, DIGITS), DIGITS);
      }
    }
    return back.divide((BigDecimal) line.get("basis"), DIGITS);
  }

  private BigDecimal sum(Predicate<Map<String, Object>> which) {
    return lines.stream()
        .filter(which)
        .map(LinesBack::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean same(Map<String, Object> one, Map<String, Object> other, String column) {
    return other.get(column).equals(one.get(column));
  }

  private static BigDecimal amount(Map<String, Object> line) {
    return (BigDecimal) line.get("amount");
  }
}
