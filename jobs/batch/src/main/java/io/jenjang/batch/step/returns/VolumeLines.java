package io.jenjang.batch.step.returns;

import io.jenjang.batch.step.returns.PaidLines.Line;
import io.jenjang.batch.step.returns.ReturnedVolumes.Amounts;
import io.jenjang.batch.step.returns.ReturnedVolumes.Part;
import io.jenjang.batch.step.returns.ReturnedVolumes.Volume;
import io.jenjang.batch.step.returns.RunReversal.BackedLine;
import io.jenjang.payout.Portion;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lines of a closed run whose source is a member of whose volume something came back, and whose basis is that volume. */
final class VolumeLines {
  private final ClosedTables tables;
  private final ClosedRun run;
  private final Plan plan;
  private final ReturnedVolumes volumes;
  private final FrozenRates rates;

  /** The volume on which each bonus pays, by its code; those that pay on something else have none. */
  private final Map<String, String> bases = new TreeMap<>();

  /** The tree that each bonus walks, by its code; none where it walks that of the close, or none. */
  private final Map<String, String> walked = new HashMap<>();

  VolumeLines(ClosedTables tables, ClosedRun run, FrozenRates rates, ReturnedVolumes volumes) {
    this.tables = tables;
    this.run = run;
    this.plan = run.plan();
    this.rates = rates;
    this.volumes = volumes;
    for (Bonus bonus : plan.bonuses()) {
      if (source(bonus.terms().basis()) != null) {
        bases.put(bonus.code(), bonus.terms().basis());
      }
      if (plan.asOf() == Plan.AsOf.SALE && !(bonus instanceof Bonus.Personal)) {
        walked.put(bonus.code(), bonus.terms().tree());
      }
    }
  }

  /** Lines above zero with what came back of their basis, in no order. */
  List<BackedLine> of(List<Volume> back) {
    Set<Volume> wanted = Set.copyOf(back);
    Set<String> sources = back.stream().map(Volume::memberId).collect(Collectors.toSet());
    List<Line> lines = PaidLines.of(tables, run, sources, bases.keySet());
    Map<String, BigDecimal> whole = wholeBasis(lines);
    List<BackedLine> backed = new ArrayList<>();
    for (Line line : lines) {
      Volume volume = new Volume(run.run(), line.sourceId(), bases.get(line.bonus()));
      BigDecimal basis = whole.get(key(line));
      if (wanted.contains(volume) && basis.signum() > 0 && line.amount().signum() > 0) {
        backed.add(backed(line, volume, basis));
      }
    }
    return backed;
  }

  private BackedLine backed(Line line, Volume volume, BigDecimal basis) {
    Amounts earlier = under(line, volumes.before(volume));
    BigDecimal before = inPlanCurrency(volume, earlier, new Amounts());
    BigDecimal after = inPlanCurrency(volume, earlier, under(line, volumes.now(volume)));
    return new BackedLine(
        line, Portion.of(before, basis), Portion.of(after, basis), after.subtract(before));
  }

  /** What of a volume was sold below the uplines of a line: all of it, unless its bonus walks up the tree as it stood at each sale. */
  private Amounts under(Line line, Amounts of) {
    String tree = walked.get(line.bonus());
    Amounts under = new Amounts();
    of.parts().forEach((part, amount) -> {
      if (tree == null || part.uplines().getOrDefault(tree, "").equals(line.uplinesUntil())) {
        under.add(new Part(part.memberId(), part.currency(), Map.of()), amount);
      }
    });
    return under;
  }

  /** The source's whole basis, by bonus, source and uplines: with {@code marginal} a line has but a block of it, the highest block tells. */
  private Map<String, BigDecimal> wholeBasis(List<Line> lines) {
    Map<String, BigDecimal> whole = new HashMap<>();
    lines.forEach(line -> whole.merge(key(line), upTo(line), BigDecimal::max));
    return whole;
  }

  private BigDecimal upTo(Line line) {
    return plan.bonuses().stream()
        .filter(bonus -> bonus.code().equals(line.bonus()))
        .filter(bonus -> bonus instanceof Bonus.Personal personal && personal.marginal())
        .map(bonus -> ((Bonus.Personal) bonus).rates())
        .filter(Rates.Brackets.class::isInstance)
        .map(brackets -> ((Rates.Brackets) brackets).from().get(line.paidLevel() - 1))
        .map(from -> line.basis().add(BigDecimal.valueOf(from, 4)))
        .findFirst()
        .orElse(line.basis());
  }

  private static String key(Line line) {
    return line.bonus() + ' ' + line.sourceId() + ' ' + line.uplinesUntil();
  }

  /** The column that a volume, or the one that it rolls up, sums; null for what is no personal volume. */
  private Quantity.SaleColumn source(String name) {
    for (Quantity quantity : plan.quantities()) {
      if (quantity.name().equals(name) && quantity instanceof Quantity.Sum sum) {
        return sum.column();
      } else if (quantity.name().equals(name) && quantity instanceof Quantity.Rolled rolled) {
        return ((Quantity.Sum) plan.quantities().get(plan.quantityIndex(rolled.of()))).column();
      }
    }
    return null;
  }

  /** Each currency converted once, as the run converted what was sold, so that all of it comes to the whole basis. */
  private BigDecimal inPlanCurrency(Volume volume, Amounts before, Amounts now) {
    boolean isMoney = source(volume.name()) != Quantity.SaleColumn.QV;
    Map<Part, BigDecimal> all = new HashMap<>(before.parts());
    now.parts().forEach((part, amount) -> all.merge(part, amount, BigDecimal::add));
    BigDecimal sum = BigDecimal.ZERO.setScale(4);
    for (Map.Entry<Part, BigDecimal> one : all.entrySet()) {
      String currency = one.getKey().currency();
      boolean isForeign = isMoney && !currency.equals(ReturnedVolumes.PLANS);
      sum = sum.add(isForeign ? rates.inPlans(one.getValue(), currency) : one.getValue());
    }
    return sum;
  }
}
