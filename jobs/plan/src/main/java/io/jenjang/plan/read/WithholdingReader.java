package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueType;
import io.jenjang.money.Scales;
import io.jenjang.plan.Withholding;
import io.jenjang.plan.Withholding.Bracket;
import io.jenjang.plan.Withholding.Per;
import io.jenjang.plan.Withholding.Table;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads which tax is kept back: a table by its name, or one written in the plan. */
final class WithholdingReader {
  private static final String NONE = "none";
  private static final String OWN = "own";

  private final String currency;
  private final int exponent;
  private final TaxTables taxes;

  WithholdingReader(String currency, int exponent, TaxTables taxes) {
    this.taxes = taxes;
    this.currency = currency;
    this.exponent = exponent;
  }

  /** Nothing where no tax is kept back. */
  Optional<Withholding> read(Entry entry) {
    if (!entry.is(ConfigValueType.OBJECT)) {
      return named(entry, Per.PAYMENT);
    }
    Section block = Section.of(entry).orElseThrow();
    Per per = block.optional("per", Values.choice(EnumSet.allOf(Per.class)), Per.PAYMENT);
    Optional<Withholding> read = block.has("table")
        ? block.find("table").flatMap(name -> named(name, per))
        : Optional.of(new Withholding(OWN, per, List.of(table(block, LocalDate.MIN)), null));
    block.close();
    return read;
  }

  private Optional<Withholding> named(Entry entry, Per per) {
    ConfigObject named = taxes.byName();
    List<String> words = new ArrayList<>(new TreeSet<>(named.keySet()));
    words.add(0, NONE);
    return Values.word(words)
        .apply(entry)
        .filter(word -> !word.equals(NONE))
        .flatMap(word -> named(entry, word, per, named));
  }

  private Optional<Withholding> named(Entry entry, String name, Per per, ConfigObject named) {
    Section section = Section.of(
            new Entry(entry.report(), taxes.file() + " " + name, named.get(name)))
        .orElseThrow();
    String money = section.required("currency", "a currency", Values::text, currency);
    if (!money.equals(currency)) {
      return entry.wrong("this table is in " + money + ", the plan's currency is " + currency
          + "; write a table of your own here");
    }
    List<Table> tables = section.find("versions").stream()
        .flatMap(Values::sections)
        .map(this::version)
        .sorted(Comparator.comparing(Table::effectiveFrom))
        .toList();
    section.close();
    return Optional.of(new Withholding(name, per, tables, taxes.text()));
  }

  private Table version(Section section) {
    LocalDate from = section.required("effective-from", "a date", Values::date, LocalDate.MIN);
    Table table = table(section, from);
    section.close();
    return table;
  }

  private Table table(Section section, LocalDate from) {
    long baseShare = section.optional("base-share", Numbers::share, Scales.ONE_RATE);
    long baseRounding = section.optional("base-rounding", Numbers.moneyAboveZero(exponent), 1L);
    long surcharge = section.optional("surcharge-without-tax-id", Numbers::rate, 0L);
    RoundingMode rounding = section.optional("rounding", Values::rounding, RoundingMode.DOWN);
    List<Bracket> brackets = section
        .need("brackets", "a list such as [ { from = 0, rate = 0.05 } ]")
        .map(this::brackets)
        .orElse(List.of());
    Table table = new Table(from, baseShare, baseRounding, surcharge, rounding, brackets);
    brackets.stream()
        .filter(bracket -> takesMoreThanThereIs(table, bracket))
        .findFirst()
        .ifPresent(bracket -> section
            .entry()
            .at("brackets")
            .wrong(
                "rate, base-share and surcharge-without-tax-id together take more than there is"));
    return table;
  }

  private List<Bracket> brackets(Entry list) {
    List<Bracket> brackets = new ArrayList<>();
    for (Section block : Values.sections(list).toList()) {
      Optional<Entry> start = block.need("from", "the amount from which the rate holds");
      long from = start.flatMap(Numbers.money(exponent)).orElse(0L);
      long rate = block.required("rate", "a rate", Numbers::rate, 0L);
      block.close();
      start.ifPresent(entry -> order(entry, from, brackets));
      brackets.add(new Bracket(from, rate));
    }
    if (brackets.isEmpty()) {
      list.expected("at least one bracket such as { from = 0, rate = 0.05 }");
    }
    return List.copyOf(brackets);
  }

  private static void order(Entry entry, long from, List<Bracket> before) {
    if (before.isEmpty() && from != 0) {
      entry.expected("0 for the first bracket; what is free of tax has the rate 0");
    }
    if (!before.isEmpty() && from <= before.get(before.size() - 1).from()) {
      entry.wrong("brackets overlap: expected from to be above that of the bracket before");
    }
  }

  private static boolean takesMoreThanThereIs(Table table, Bracket bracket) {
    BigInteger taken = BigInteger.valueOf(bracket.rate())
        .multiply(BigInteger.valueOf(table.baseShare()))
        .multiply(BigInteger.valueOf(Scales.ONE_RATE + table.surcharge()));
    return taken.compareTo(BigInteger.valueOf(Scales.ONE_RATE).pow(3)) > 0;
  }
}
