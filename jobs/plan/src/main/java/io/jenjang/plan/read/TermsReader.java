package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Bounds;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import java.util.Optional;

/** Reads what every bonus has. */
final class TermsReader {
  private static final String JOINING_KIT = "joining-kit";

  private final Names names;
  private final PredicateReader predicates;
  private final CapReader caps;
  private final FundReader funds;

  /** @param exponent decimal places of money */
  TermsReader(Names names, PredicateReader predicates, int exponent) {
    this.names = names;
    this.predicates = predicates;
    this.caps = new CapReader(names, exponent);
    this.funds = new FundReader(names);
  }

  Terms read(Section section) {
    String code = section.required("code", "a name for the bonus", Values::name, "");
    Optional<String> basis = section.need("basis", "the name of a volume").flatMap(this::basis);
    String tree = section.optional("tree", names::tree, Names.SPONSOR);
    Predicate when =
        section.find("when").map(entry -> predicates.read(entry, tree)).orElse(Predicate.ALWAYS);
    Predicate stopAt =
        section.find("stop-at").map(entry -> predicates.read(entry, tree)).orElse(null);
    boolean isMoney = basis
        .flatMap(names.catalog()::source)
        .map(Sum::column)
        .filter(SaleColumn.NET::equals)
        .isPresent();
    Bounds bounds = new Bounds(
        null,
        section.find("cap").flatMap(caps::read).orElse(null),
        section.find("fund").flatMap(funds::read).orElse(null));
    return new Terms(
        code, basis.orElse(""), Eligibility.complete(when), tree, stopAt, isMoney, bounds);
  }

  private Optional<String> basis(Entry entry) {
    Optional<String> name = names.quantity(entry, Kind::paysOnce);
    Optional<Kind> kind = name.flatMap(names.catalog()::kind);
    if (kind.isPresent() && !kind.get().paysOnce()) {
      return entry.wrong("is " + kind.get().words()
          + "; a bonus is paid on a volume of one period, so that each sale pays once");
    }
    boolean paysForJoining = name.flatMap(names.catalog()::source)
        .filter(sum -> sum.filter().tags().stream().anyMatch(JOINING_KIT::equalsIgnoreCase))
        .isPresent();
    return paysForJoining
        ? entry.wrong(
            "sums sales tagged joining-kit; a bonus is paid on product sales, never on joining")
        : name;
  }
}
