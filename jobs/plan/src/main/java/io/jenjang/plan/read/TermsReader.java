package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Bounds;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Predicate;
import java.util.Optional;

/** Reads what every bonus has. */
final class TermsReader {
  private static final String HALF_WHEN = "half-when";

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

  /**
   * What a bonus on sales has.
   *
   * @param otherwise the tree that is meant where none is named
   */
  Terms read(Section section, String otherwise) {
    String basis = section.required("basis", "the name of a volume", this::basis, "");
    return read(section, otherwise, basis, names.isMoney(basis));
  }

  /** What a bonus on earnings has: no basis. */
  Terms readOnEarnings(Section section) {
    section
        .find("basis")
        .ifPresent(entry -> entry.wrong(
            "a matching bonus is paid on what was earned in the bonuses of its of; remove basis"));
    return read(section, Names.SPONSOR, "", true);
  }

  /** What a bonus has that is not paid on a volume of its own; one that is named is read all the same. It walks nowhere. */
  Terms readWithoutBasis(Section section, String type) {
    String basis = section.optional("basis", this::basis, "");
    Terms terms = read(section, Names.SPONSOR, basis, names.isMoney(basis));
    if (terms.stopAt() != null) {
      section.entry().wrong(type + " walks nowhere; remove stop-at");
    }
    return terms;
  }

  private Terms read(Section section, String otherwise, String basis, boolean basisIsMoney) {
    String code = section.required("code", "a name for the bonus", Values::name, "");
    String tree = section.optional("tree", names::tree, otherwise);
    Optional<Predicate> when = section.find("when").map(entry -> predicates.read(entry, tree));
    Optional<Predicate> halfWhen =
        section.find(HALF_WHEN).map(entry -> predicates.read(entry, tree));
    if (halfWhen.isPresent() && when.isEmpty()) {
      section
          .entry()
          .at(HALF_WHEN)
          .wrong("stands beside when: who meets only half-when gets half; add when");
    }
    Predicate stopAt =
        section.find("stop-at").map(entry -> predicates.read(entry, tree)).orElse(null);
    Bounds bounds = new Bounds(
        halfWhen.map(Eligibility::complete).orElse(null),
        section.find("cap").flatMap(caps::read).orElse(null),
        section.find("fund").flatMap(funds::read).orElse(null));
    return new Terms(
        code,
        basis,
        Eligibility.complete(when.orElse(Predicate.ALWAYS)),
        tree,
        stopAt,
        basisIsMoney,
        bounds);
  }

  private Optional<String> basis(Entry entry) {
    Optional<String> name = names.quantity(entry, Kind::paysOnce);
    Optional<Kind> kind = name.flatMap(names.catalog()::kind);
    if (kind.isPresent() && !kind.get().paysOnce()) {
      return entry.wrong("is " + kind.get().words()
          + "; a bonus is paid on a volume of one period, so that each sale pays once");
    }
    return JoiningKits.refuse(entry, name, names.catalog());
  }
}
