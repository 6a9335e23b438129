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
 * source, no basis, no rate, and pay no generation.
 */
final class GuaranteeOracle {
  private final Bonus.Generation bonus;
  private final Walk walk;

  GuaranteeOracle(Bonus.Generation bonus, Walk walk) {
    this.bonus = bonus;
    this.walk = walk;
  }

  void pay() {
    walk.inTree().stream()
        .filter(this::isLeader)
        .sorted(Comparator.comparing((String member) -> -walk.depth(member)))
        .filter(leader -> !walk.ends(leader))
        .forEach(this::give);
  }

  private boolean isLeader(String member) {
    return walk.meets(bonus.leader(), member) && GenerationOracle.counts(bonus, walk, member);
  }

  private void give(String giver) {
    List<String> above = walk.uplines(giver);
    String taker = above.stream().filter(this::isLeader).findFirst().orElse(null);
    if (taker == null || !walk.qualifies(taker)) {
      return;
    }
    BigDecimal rate = walk.paidRate(taker, rate(taker));
    BigDecimal guaranteed = walk.amount(Exact.volume(bonus.guarantee().volume()), rate);
    BigDecimal lacking = guaranteed.subtract(fromGroup(giver, taker));
    BigDecimal given = lacking.min(walk.outcome().paidTo(giver)).max(BigDecimal.ZERO);
    if (!Exact.isZero(rate) && !Exact.isZero(given)) {
      walk.move(giver, taker, above.indexOf(taker) + 1, given);
    }
  }

  private BigDecimal rate(String member) {
    List<Long> rates = bonus.generations().get(walk.rank(member));
    return rates.isEmpty() ? BigDecimal.ZERO : Exact.rate(rates.get(0));
  }

  private BigDecimal fromGroup(String owner, String earner) {
    return walk.outcome().lines().stream()
        .filter(line -> line.earner().equals(earner) && line.paidLevel() == 1)
        .filter(line -> owner.equals(owner(line.source())))
        .map(PaidLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whose group a source belongs to. */
  private String owner(String source) {
    return GenerationOracle.leaders(bonus, walk, source).stream()
        .map(Upline::member)
        .filter(this::isLeader)
        .findFirst()
        .orElseThrow();
  }
}
