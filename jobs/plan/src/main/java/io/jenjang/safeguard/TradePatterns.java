package io.jenjang.safeguard;

import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.payout.Period;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.util.ArrayList;
import java.util.List;

/** What members bought, for whom, when, how much of it they resold and what they were refunded: each is a share of a part in a whole, of one member or of many. */
final class TradePatterns {
  private final Figures figures;
  private final Period period;
  private List<Line> thresholds;

  /** By member; null until a rule asks. */
  private long[] mutual;

  private long[] circular;

  TradePatterns(Figures figures) {
    this.figures = figures;
    this.period = figures.period();
  }

  /**
   * What the plan asks of a volume of the member itself.
   *
   * @param sum index in {@code Plan.sums()}
   */
  private record Line(int sum, long least) {}

  /** Whether the rule is about one of these. */
  static boolean isFor(Measure measure) {
    return switch (measure) {
      case RESOLD_SHARE,
          STOCK_NOT_RESOLD,
          MUTUAL_BUYING,
          CIRCULAR_BUYING,
          LATE_QUALIFIERS,
          BUY_BACK_REFUND -> true;
      default -> false;
    };
  }

  /** Of the company or a market; null where the whole is nothing. */
  Ratio measure(Rule rule, int market) {
    long part = 0;
    long whole = 0;
    for (int member = 1; member <= period.members().count(); member++) {
      if (figures.isIn(market, member)) {
        part = Math.addExact(part, part(rule, member));
        whole = Math.addExact(whole, whole(rule, member));
      }
    }
    Fraction fraction = new Fraction();
    return fraction.of(part, whole) ? fraction.toRatio() : null;
  }

  /** Of one member; false where its whole is nothing. */
  boolean fill(Rule rule, int member, Fraction value) {
    return value.of(part(rule, member), whole(rule, member));
  }

  private long part(Rule rule, int member) {
    Trades trades = figures.evidence().trades();
    return switch (rule.measure()) {
      case RESOLD_SHARE -> Math.max(0, trades.resold()[member]);
      case STOCK_NOT_RESOLD ->
        Math.max(0, whole(rule, member) - Math.max(0, trades.resold()[member]));
      case MUTUAL_BUYING -> mutual()[member];
      case CIRCULAR_BUYING -> circular()[member];
      case BUY_BACK_REFUND -> Math.max(0, trades.refunded()[member]);
      default -> isLate(rule.span(), member) ? 1 : 0;
    };
  }

  private long whole(Rule rule, int member) {
    Trades trades = figures.evidence().trades();
    return switch (rule.measure()) {
      case RESOLD_SHARE -> Math.max(0, trades.bought()[member]);
      case STOCK_NOT_RESOLD -> Math.max(0, trades.before().get(rule.span().days())[member]);
      case MUTUAL_BUYING, CIRCULAR_BUYING -> sold(member);
      case BUY_BACK_REFUND -> Math.max(0, trades.listed()[member]);
      default -> isQualified(member) ? 1 : 0;
    };
  }

  private long[] mutual() {
    mutual = mutual == null ? figures.evidence().trades().purchases().mutual() : mutual;
    return mutual;
  }

  private long[] circular() {
    circular =
        circular == null ? Rings.circular(figures.evidence().trades().purchases()) : circular;
    return circular;
  }

  private long sold(int member) {
    return Math.max(0, figures.sales(member));
  }

  private boolean isQualified(int member) {
    for (Line threshold : thresholds()) {
      if (period.sums()[threshold.sum()][member] >= threshold.least()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a volume of the member is just above a threshold, and would be below it without its last own purchases. */
  private boolean isLate(Span span, int member) {
    long[][] late = figures.evidence().trades().late().get(span.days());
    for (Line threshold : thresholds()) {
      long volume = period.sums()[threshold.sum()][member];
      long above = Math.subtractExact(volume, threshold.least());
      boolean isJust = above >= 0
          && Wide.compareProducts(above, Scales.ONE_RATE, threshold.least(), span.margin()) < 0;
      if (isJust && above < late[threshold.sum()][member]) {
        return true;
      }
    }
    return false;
  }

  /** Those of {@code active} and of the ranks, each once. */
  private List<Line> thresholds() {
    if (thresholds == null) {
      thresholds = new ArrayList<>();
      collect(period.plan().active());
      for (Rank rank : period.plan().ranks()) {
        collect(rank.require());
      }
    }
    return thresholds;
  }

  private void collect(Predicate require) {
    List<Predicate> open = new ArrayList<>(List.of(require));
    for (int i = 0; i < open.size(); i++) {
      Predicate part = open.get(i);
      if (part instanceof Predicate.All all) {
        open.addAll(all.parts());
      } else if (part instanceof Predicate.Any any) {
        open.addAll(any.parts());
      } else if (part instanceof Predicate.AtLeast least && least.min() > 0) {
        add(least);
      }
    }
  }

  private void add(Predicate.AtLeast least) {
    List<String> sums = period.plan().sums().stream().map(Quantity.Sum::name).toList();
    Line threshold = new Line(sums.indexOf(least.quantity()), least.min());
    if (threshold.sum() >= 0 && !thresholds.contains(threshold)) {
      thresholds.add(threshold);
    }
  }
}
