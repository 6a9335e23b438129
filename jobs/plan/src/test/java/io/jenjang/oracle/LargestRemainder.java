package io.jenjang.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shares whole units out: everybody its exact part rounded down, then one unit each to the largest fractions, the first of equal ones first. */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * @param total to share out
   * @param whole over {@code of}: the part of its weight that everybody is to have
   * @param weights in the order in which equal fractions get a unit
   * @param unit the smallest amount, such as 0.01
   */
  static <K> Map<K, BigDecimal> share(
      BigDecimal total,
      BigDecimal whole,
      BigDecimal of,
      Map<K, BigDecimal> weights,
      BigDecimal unit) {
    Map<K, BigInteger> parts = new LinkedHashMap<>();
    Map<K, BigDecimal> fractions = new LinkedHashMap<>();
    BigInteger left = total.divide(unit).toBigIntegerExact();
    for (Map.Entry<K, BigDecimal> weight : weights.entrySet()) {
      // part / unit = weight x whole / (of x unit), as a quotient of whole numbers
      BigDecimal above = weight.getValue().multiply(whole);
      BigDecimal below = of.multiply(unit);
      int scale = Math.max(above.scale(), below.scale());
      BigInteger[] quotient =
          floor(above.setScale(scale).unscaledValue(), below.setScale(scale).unscaledValue());
      parts.put(weight.getKey(), quotient[0]);
      // all fractions have one denominator once they are brought to one scale
      fractions.put(weight.getKey(), new BigDecimal(quotient[1], scale));
      left = left.subtract(quotient[0]);
    }
    List<K> order = fractions.keySet().stream()
        .sorted(Comparator.comparing(fractions::get, Comparator.reverseOrder()))
        .limit(left.intValueExact())
        .toList();
    order.forEach(key -> parts.merge(key, BigInteger.ONE, BigInteger::add));
    Map<K, BigDecimal> shares = new LinkedHashMap<>();
    parts.forEach((key, units) -> shares.put(key, new BigDecimal(units).multiply(unit)));
    return shares;
  }

  private static BigInteger[] floor(BigInteger above, BigInteger below) {
    BigInteger rest = above.mod(below);
    return new BigInteger[] {above.subtract(rest).divide(below), rest};
  }
}
