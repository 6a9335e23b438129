package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import java.util.Optional;
import java.util.Set;

/** Reads what every bonus has. */
final class TermsReader {
  /** Keys of every bonus that belong to a later version. */
  static final Set<String> LATER = Set.of("cap", "fund", "half-when");

  private static final String JOINING_KIT = "joining-kit";

  private final Names names;
  private final PredicateReader predicates;

  TermsReader(Names names, PredicateReader predicates) {
    this.names = names;
    this.predicates = predicates;
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
    return new Terms(code, basis.orElse(""), Eligibility.complete(when), tree, stopAt, isMoney);
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
