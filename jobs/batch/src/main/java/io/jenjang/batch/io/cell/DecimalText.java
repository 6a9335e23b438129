package io.jenjang.batch.io.cell;

import java.math.BigDecimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads decimals from text: a sign, digits, a point and digits; no grouping, no exponent, no blanks. */
final class DecimalText {
  private static final long MAY_GROW = Long.MAX_VALUE / 10 - 1;

  private final Rescale rescale;

  DecimalText(Rescale rescale) {
    this.rescale = rescale;
  }

  long read(UTF8String text) {
    int length = text.numBytes();
    byte first = text.getByte(0);
    int at = first == '-' || first == '+' ? 1 : 0;
    int end = withoutTrailingZeros(text, length);
    long digits = 0;
    int seen = 0;
    int point = -1;
    for (; at < length; at++) {
      int digit = text.getByte(at) - '0';
      if (digit == '.' - '0' && point < 0) {
        point = at;
      } else if (digit < 0 || digit > 9) {
        return NumberCell.MALFORMED;
      } else {
        seen++;
        if (at < end) {
          if (digits > MAY_GROW) {
            return large(text);
          }
          digits = digits * 10 + digit;
        }
      }
    }
    if (seen == 0) {
      return NumberCell.MALFORMED;
    }
    int scale = point < 0 || end <= point ? 0 : end - point - 1;
    return rescale.apply(first == '-' ? -digits : digits, scale);
  }

  /** Where the digits end that count: zeros at the end of a fraction say nothing. */
  private static int withoutTrailingZeros(UTF8String text, int length) {
    int end = length;
    while (end > 0 && text.getByte(end - 1) == '0') {
      end--;
    }
    for (int i = end - 1; i >= 0; i--) {
      if (text.getByte(i) == '.') {
        return end;
      }
    }
    return length;
  }

  /** More digits than a long holds: rare, so that it may cost what it costs. */
  private long large(UTF8String text) {
    String digits = text.toString();
    int points = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.' && (i > 0 || c != '-' && c != '+')) {
        return NumberCell.MALFORMED;
      }
    }
    return points > 1 ? NumberCell.MALFORMED : rescale.apply(new BigDecimal(digits));
  }
}
