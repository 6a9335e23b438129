package io.jenjang.safeguard;

import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import java.math.BigInteger;

/** A value while many are compared: the same object again for the next one. */
final class Fraction {
  private long numerator;
  private long denominator;

  /** Sets what a measure comes to for a vector of {@link Figures}; false where it has no value there. */
  boolean measure(Measure measure, long[] f) {
    long pay = Figures.pay(f);
    long sales = Figures.sales(f);
    return switch (measure) {
      case PAYOUT_RATIO -> of(pay, sales);
      case PAY_WITHOUT_SALE -> money(Figures.pay(f, Origin.NONE));
      case PAY_WITHOUT_SALE_SHARE -> of(Figures.pay(f, Origin.NONE), pay);
      case PAY_NOT_FROM_USERS ->
        money(Math.addExact(Figures.pay(f, Origin.NONE), Figures.pay(f, Origin.STOCK)));
      case PAY_WITHOUT_SALES -> money(sales <= 0 ? pay : 0);
      case RETAIL_SALES_SHARE -> of(Figures.retailSales(f), sales);
      case END_USER_SALES_SHARE ->
        of(Math.addExact(Figures.verifiedSales(f), Figures.sales(f, Origin.SELF)), sales);
      case RETAIL_PAY_SHARE -> of(Figures.retailPay(f), pay);
      case USER_PAY_SHARE ->
        of(Math.addExact(Figures.retailPay(f), Figures.pay(f, Origin.SELF)), pay);
      case VERIFIED_RETAIL_PAY_SHARE -> of(Figures.verifiedPay(f), pay);
      case OWN_USE_PAY_SHARE -> of(Figures.pay(f, Origin.SELF), pay);
      case PAY_TO_RETAIL_SALES -> toRetailSales(pay, Figures.retailSales(f));
      case PAY_FROM_OTHERS -> money(Figures.fromOthers(f));
      case RETAIL_CUSTOMERS -> pay > 0 && set(Figures.customers(f), 1);
      case NEW_MEMBER_PAY_SHARE -> of(Figures.fromNewcomers(f), pay);
      default -> false;
    };
  }

  /** A share of something that is above zero. */
  boolean of(long part, long whole) {
    return whole > 0 && set(part, whole);
  }

  /** Who is paid and has sold nothing to customers is held as if the smallest of sales had been made, 0.0001. */
  private boolean toRetailSales(long pay, long retail) {
    return pay > 0 && set(pay, Math.max(1, retail));
  }

  private boolean money(long amount) {
    return set(amount, Scales.ONE_VOLUME);
  }

  /** True, always: there is a value. */
  boolean set(long newNumerator, long newDenominator) {
    numerator = newNumerator;
    denominator = newDenominator;
    return true;
  }

  Ratio toRatio() {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Whether it holds against a threshold; exact. */
  boolean holds(Threshold threshold) {
    int order = Wide.compareProducts(
        numerator, threshold.denominator(), threshold.numerator(), denominator);
    return switch (threshold.comparison()) {
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case ABOVE -> order > 0;
    };
  }

  /** Whether it is the worse of two, as a threshold asks for much or for little. */
  boolean isWorse(Fraction other, Threshold threshold) {
    int order = Wide.compareProducts(numerator, other.denominator, other.numerator, denominator);
    return switch (threshold.comparison()) {
      case AT_MOST, BELOW -> order > 0;
      case AT_LEAST, ABOVE -> order < 0;
    };
  }

  void copy(Fraction other) {
    numerator = other.numerator;
    denominator = other.denominator;
  }
}
