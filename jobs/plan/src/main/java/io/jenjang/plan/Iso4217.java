package io.jenjang.plan;

import io.jenjang.money.Scales;
import java.util.Currency;
import java.util.OptionalInt;

/** What ISO 4217 says of currencies. */
public final class Iso4217 {
  private Iso4217() {}

  /** Decimal places of a currency, 0 to 4; nothing if the code is not known or has none (as gold). */
  public static OptionalInt places(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(code))
        .mapToInt(Currency::getDefaultFractionDigits)
        .filter(places -> places >= 0 && places <= Scales.MONEY)
        .findFirst();
  }
}
