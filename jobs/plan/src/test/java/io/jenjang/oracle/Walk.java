package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What every bonus needs to know: who stands above a source, who is paid, what a rate is worth; it gathers lines and refusals. */
final class Walk {
  private final Qualification members;
  private final Plan plan;
  private final Bonus.Terms terms;
  private final Hierarchy tree;
  private final Function<String, BigDecimal> basis;
  private final List<PaidLine> lines = new ArrayList<>();
  private final Map<List<Object>, UnpaidRow> unpaid = new LinkedHashMap<>();
  private BigDecimal theoretical = BigDecimal.ZERO;

  Walk(Qualification members, Bonus.Terms terms) {
    this(members, terms, source -> members.quantity(terms.basis(), source));
  }

  /** @param basis what is paid on, by member */
  Walk(Qualification members, Bonus.Terms terms, Function<String, BigDecimal> basis) {
    this(members, terms, basis, members.tree(terms.tree()));
  }

  /** @param tree that is walked, whatever the bonus says */
  Walk(
      Qualification members,
      Bonus.Terms terms,
      Function<String, BigDecimal> basis,
      Hierarchy tree) {
    this.basis = basis;
    this.members = members;
    this.plan = members.month().plan();
    this.terms = terms;
    this.tree = tree;
  }

  /** Members whose basis is not zero. */
  List<String> sources() {
    return members.members().stream()
        .filter(member -> !Exact.isZero(basis(member)))
        .toList();
  }

  BigDecimal basis(String source) {
    return basis.apply(source);
  }

  /** Everybody above, up to and including the first who meets {@code stop-at}; nobody for a source that is not in the tree. */
  List<String> uplines(String source) {
    List<String> walk = new ArrayList<>();
    for (String upline : tree.uplines(source)) {
      walk.add(upline);
      if (ends(upline)) {
        break;
      }
    }
    return walk;
  }

  /** Whether walks from below end with the member. */
  boolean ends(String member) {
    return terms.stopAt() != null && members.meets(terms.stopAt(), member);
  }

  /** How many stand above a member of the tree. */
  int depth(String member) {
    return tree.uplines(member).size();
  }

  /** Everybody in the tree. */
  Set<String> inTree() {
    return tree.members();
  }

  boolean meets(Predicate predicate, String member) {
    return members.meets(predicate, member);
  }

  /** Whether the member is paid, all or half. */
  boolean qualifies(String member) {
    return members.qualifies(terms.when(), member) || isHalf(member);
  }

  /** Whether the member meets {@code half-when} alone. */
  boolean isHalf(String member) {
    Predicate halfWhen = terms.bounds().halfWhen();
    return halfWhen != null
        && !members.qualifies(terms.when(), member)
        && members.qualifies(halfWhen, member);
  }

  /** The rate, or half of it, that a member is paid where the whole is this. */
  BigDecimal paidRate(String member, BigDecimal rate) {
    return isHalf(member) ? rate.divide(BigDecimal.valueOf(2)) : rate;
  }

  /** What part of an amount somebody is paid: all, nothing, or half for who meets {@code half-when} alone. */
  BigDecimal part(String member) {
    if (isHalf(member)) {
      return new BigDecimal("0.5");
    }
    return qualifies(member) ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  /** A line without a source, level, and place. */
  void whole(
      String earner, BigDecimal basis, BigDecimal rate, BigDecimal exact, BigDecimal amount) {
    lines.add(new PaidLine(terms.code(), earner, "", 0, 0, basis, rate, exact, amount));
  }

  /** A refusal without a source. */
  void refuse(String member, BigDecimal amount, Reason reason) {
    BigDecimal none = BigDecimal.ZERO;
    refuse(new UnpaidRow(terms.code(), member, "", 0, 0, none, none, amount, reason, ""));
  }

  Reason reason(String member) {
    return members.judge().reason(terms.when(), member);
  }

  int rank(String member) {
    return members.rank(member);
  }

  /** The rate of whoever is to be paid. */
  BigDecimal rate(Rates rates, String member) {
    if (rates instanceof Rates.Flat flat) {
      return Exact.rate(flat.rate());
    } else if (rates instanceof Rates.ByRank byRank) {
      return Exact.rate(byRank.rate().get(members.rank(member)));
    }
    Rates.Brackets brackets = (Rates.Brackets) rates;
    BigDecimal value = members.quantity(brackets.by(), member);
    long rate = 0;
    for (int i = 0; i < brackets.from().size(); i++) {
      if (Exact.atLeast(value, Exact.volume(brackets.from().get(i)))) {
        rate = brackets.rate().get(i);
      }
    }
    return Exact.rate(rate);
  }

  /** Rate x basis x point-value as it is; a basis that is money is not multiplied by the point-value. */
  BigDecimal exact(BigDecimal basis, BigDecimal rate) {
    BigDecimal pointValue = terms.basisIsMoney() ? BigDecimal.ONE : Exact.rate(plan.pointValue());
    return basis.multiply(rate).multiply(pointValue);
  }

  /** The same, rounded once. */
  BigDecimal amount(BigDecimal basis, BigDecimal rate) {
    return exact(basis, rate).setScale(plan.payoutExponent(), plan.rounding());
  }

  void expect(BigDecimal amount) {
    theoretical = theoretical.add(amount);
  }

  /** A line at the rate, or half of it and a refusal of the rest; none where the rate is zero. */
  void pay(String earner, String source, int level, int paidLevel, BigDecimal whole) {
    pay(earner, source, level, paidLevel, basis(source), whole);
  }

  /** A line on a part of the source's basis. */
  void pay(
      String earner, String source, int level, int paidLevel, BigDecimal basis, BigDecimal whole) {
    if (!Exact.isZero(whole)) {
      BigDecimal rate = paidRate(earner, whole);
      BigDecimal missing = amount(basis, whole).subtract(amount(basis, rate));
      if (isHalf(earner)) {
        refuse(new UnpaidRow(
            terms.code(),
            earner,
            source,
            level,
            paidLevel,
            basis,
            whole.subtract(rate),
            missing,
            reason(earner),
            ""));
      }
      lines.add(new PaidLine(
          terms.code(),
          earner,
          source,
          level,
          paidLevel,
          basis,
          rate,
          exact(basis, rate),
          amount(basis, rate)));
    }
  }

  /** Money that goes from one to another and comes from no sale. */
  void move(String giver, String taker, int level, BigDecimal amount) {
    moved(giver, giver, 0, amount.negate());
    moved(taker, giver, level, amount);
  }

  private void moved(String earner, String source, int level, BigDecimal amount) {
    BigDecimal none = BigDecimal.ZERO;
    lines.add(new PaidLine(terms.code(), earner, source, level, 0, none, none, amount, amount));
  }

  /** A line without a source; a rate of zero where there is none. */
  void payWhole(
      String earner, BigDecimal basis, BigDecimal rate, BigDecimal exact, BigDecimal amount) {
    lines.add(new PaidLine(terms.code(), earner, "", 0, 0, basis, rate, exact, amount));
  }

  /** A refusal; what is refused to one member on one source and level for one reason is one row. */
  void refuse(UnpaidRow row) {
    unpaid.merge(
        List.of(row.member(), row.source(), row.paidLevel(), row.reason(), row.wentTo()),
        row,
        UnpaidRow::and);
  }

  /** A refusal of a whole rate, rounded like a line. */
  void refuse(
      String member,
      String source,
      int level,
      int paidLevel,
      BigDecimal rate,
      Reason reason,
      String wentTo) {
    BigDecimal basis = basis(source);
    refuse(new UnpaidRow(
        terms.code(),
        member,
        source,
        level,
        paidLevel,
        basis,
        rate,
        amount(basis, rate),
        reason,
        wentTo));
  }

  Qualification members() {
    return members;
  }

  String code() {
    return terms.code();
  }

  BonusOutcome outcome() {
    List<UnpaidRow> rows =
        unpaid.values().stream().filter(row -> !Exact.isZero(row.amount())).toList();
    return new BonusOutcome(terms.code(), List.copyOf(lines), rows, theoretical);
  }
}
