package io.jenjang.oracle;

import io.jenjang.oracle.UnilevelOracle.Upline;
import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The guarantee of a generation bonus, leader by leader, the deepest first.
 *
 * <p>A leader's group is the sources whose nearest leader it is. The next leader on its walk, if it may be paid at all in the first generation, is guaranteed that
 * generation's pay on the volume of the guarantee; what its lines from the group lack is taken from all that the giver has by then.
 *
 * <p>Readings: leaders are those who use a generation up. With whom walks end, from that one's group nothing is guaranteed. Lines of a guarantee have the giver as
 * source, no basis, no rate, and pay no generation. With {@code as-of = sale} who gives and who gets it are those of the close; a source is in a group in which it
 * was when it sold, and the one who gets it has had of it what its own lines came to then.
 */
final class GuaranteeOracle {
  private final Bonus.Generation bonus;
  private final List<Walk> walks;
  /** As everybody stands at the close. */
  private final Walk close;

  /** @param walks slice by slice, the last one that of the close */
  GuaranteeOracle(Bonus.Generation bonus, List<Walk> walks) {
    this.bonus = bonus;
    this.walks = walks;
    this.close = walks.get(walks.size() - 1);
  }

  void pay() {
    close.inTree().stream()
        .filter(this::isLeader)
        .sorted(Comparator.comparing((String member) -> -close.depth(member)))
        .filter(leader -> !close.ends(leader))
        .forEach(this::give);
  }

  private boolean isLeader(String member) {
    return close.meets(bonus.leader(), member) && GenerationOracle.counts(bonus, close, member);
  }

  private void give(String giver) {
    List<String> above = close.uplines(giver);
    String taker = above.stream().filter(this::isLeader).findFirst().orElse(null);
    if (taker == null || !close.qualifies(taker)) {
      return;
    }
    BigDecimal rate = close.paidRate(taker, rate(taker));
    BigDecimal guaranteed = close.amount(Exact.volume(bonus.guarantee().volume()), rate);
    BigDecimal there = BigDecimal.ZERO;
    BigDecimal lacking = guaranteed;
    for (Walk walk : walks) {
      there = there.add(walk.outcome().paidTo(giver));
      lacking = lacking.subtract(fromGroup(walk, giver, taker));
    }
    BigDecimal given = lacking.min(there).max(BigDecimal.ZERO);
    if (!Exact.isZero(rate) && !Exact.isZero(given)) {
      close.move(giver, taker, above.indexOf(taker) + 1, given);
    }
  }

  private BigDecimal rate(String member) {
    List<Long> rates = bonus.generations().get(close.rank(member));
    return rates.isEmpty() ? BigDecimal.ZERO : Exact.rate(rates.get(0));
  }

  private BigDecimal fromGroup(Walk walk, String owner, String earner) {
    return walk.outcome().lines().stream()
        .filter(line -> line.earner().equals(earner) && line.paidLevel() == 1)
        .filter(line -> owner.equals(owner(walk, line.source())))
        .map(PaidLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whose group a source belongs to. */
  private String owner(Walk walk, String source) {
    return GenerationOracle.leaders(bonus, walk, source).stream()
        .map(Upline::member)
        .filter(this::isLeader)
        .findFirst()
        .orElseThrow();
  }
}
