package io.jenjang.plan.read;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Plan.AsOf;
import io.jenjang.plan.Plan.PayoutLimit;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.util.List;
import java.util.Map;

/** Puts the sections of a plan together: first all names, then what refers to them. */
final class PlanAssembly {
  private final Section plan;
  private final TaxTables taxes;
  private final Catalog catalog = new Catalog();

  /** @param taxes those that the plan may name */
  PlanAssembly(Section plan, TaxTables taxes) {
    this.plan = plan;
    this.taxes = taxes;
  }

  /** The plan; of no use once the report holds a problem. */
  Plan read() {
    HeadReader head = new HeadReader(plan);
    TailReader tail = new TailReader(plan);
    TreesReader treesReader = new TreesReader(plan);
    RanksReader ranksReader = new RanksReader();
    List<String> trees = treesReader.trees();
    Map<String, Boolean> derivedNames = treesReader.derived(trees);
    Names names = new Names(trees, derivedNames, ranksReader.names(plan), catalog);
    GroupsReader groups = quantities(names);

    PredicateReader predicates = new PredicateReader(names);
    List<Derivation> derived = treesReader.derivations(predicates, catalog);
    groups.readStops(predicates);
    Predicate active = new ActiveReader(catalog).read(plan.find("active"), predicates);
    List<Rank> ranks = ranksReader.ranks(predicates);
    ranksReader.check(ranks, catalog);
    List<Quantity> quantities = new QuantityOrder(catalog, active).sort();
    long pointValue = head.pointValue();
    String currency = head.currency();
    int exponent = head.payoutExponent(currency);
    List<Bonus> bonuses = new BonusesReader(names, predicates, pointValue, exponent).read(plan);
    PayoutLimit limit = new LimitReader(names).read(plan);
    Calendar calendar = head.calendar();
    AsOf asOf = head.asOf();
    Plan read = new Plan(
        head.id(),
        head.version(),
        head.effectiveFrom(calendar),
        currency,
        exponent,
        head.rounding(),
        pointValue,
        calendar,
        head.periodBy(),
        asOf,
        trees,
        derived,
        JoiningKits.takeOut(quantities, bonuses, catalog),
        active,
        ranks,
        bonuses,
        limit,
        tail.returns(),
        tail.statement(currency, exponent, taxes),
        tail.safeguards(),
        Canonical.digest(plan.entry().value()));
    plan.close();
    if (asOf == AsOf.SALE) {
      AsOfSaleCheck.check(plan.entry(), plan.report().isEmpty() ? read : null);
    }
    return read;
  }

  private GroupsReader quantities(Names names) {
    GroupsReader groups = new GroupsReader(catalog);
    plan.find("volumes").flatMap(Section::of).ifPresent(new VolumesReader(catalog)::read);
    plan.find("groups").flatMap(Section::of).ifPresent(groups::read);
    new CatalogChecks(names).check();
    return groups;
  }
}
