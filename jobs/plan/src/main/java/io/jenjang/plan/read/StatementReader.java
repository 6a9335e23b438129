package io.jenjang.plan.read;

import com.typesafe.config.ConfigValueType;
import io.jenjang.money.Scales;
import io.jenjang.plan.StatementRules;
import io.jenjang.plan.StatementRules.Fee;
import io.jenjang.plan.StatementRules.PaidIn;
import io.jenjang.plan.StatementRules.Payout;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how what was earned becomes a statement. */
final class StatementReader {
  private final Section section;
  private final String currency;
  private final int exponent;
  private final TaxTables taxes;

  /**
   * @param currency of the plan
   * @param exponent of the plan
   * @param taxes those that may be named
   */
  StatementReader(Section section, String currency, int exponent, TaxTables taxes) {
    this.taxes = taxes;
    this.section = section;
    this.currency = currency;
    this.exponent = exponent;
  }

  StatementRules read() {
    StatementRules rules = new StatementRules(
        section.optional("minimum-payout", Numbers.money(exponent), 0L),
        section.optional("recover", Numbers::rate, Scales.ONE_RATE),
        section
            .find("withholding")
            .flatMap(new WithholdingReader(currency, exponent, taxes)::read)
            .orElse(null),
        section.optional("fee", this::fee, Fee.NONE),
        new Payout(
            section.optional(
                "payout-currency", Values.choice(EnumSet.allOf(PaidIn.class)), PaidIn.MEMBER),
            section.optional("payout-exponents", StatementReader::exponents, Map.of())));
    section.close();
    return rules;
  }

  /** One amount, or a block. */
  private Optional<Fee> fee(Entry entry) {
    if (!entry.is(ConfigValueType.OBJECT)) {
      return Numbers.money(exponent).apply(entry).map(amount -> new Fee(amount, 0, 0));
    }
    Section block = Section.of(entry).orElseThrow();
    Fee fee = new Fee(
        block.optional("amount", Numbers.money(exponent), 0L),
        block.optional("rate", Numbers::rate, 0L),
        block.optional("max", Numbers.money(exponent), 0L));
    block.close();
    if (fee.amount() == 0 && fee.rate() == 0) {
      return entry.expected("an amount, a rate or both, above 0");
    }
    return Optional.of(fee);
  }

  private static Optional<Map<String, Integer>> exponents(Entry entry) {
    return Section.of(entry).map(block -> {
      Map<String, Integer> exponents = new TreeMap<>();
      for (Entry one : block.rest()) {
        String code = block.keyOf(one);
        if (!code.matches("[A-Z]{3}")) {
          one.wrong("expected a currency of three capital letters before the =, such as IDR");
        }
        Numbers.whole(0, Scales.MONEY).apply(one).ifPresent(places -> exponents.put(code, places));
      }
      return Map.copyOf(exponents);
    });
  }
}
