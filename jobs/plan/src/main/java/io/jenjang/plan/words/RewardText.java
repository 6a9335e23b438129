package io.jenjang.plan.words;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Award;
import io.jenjang.plan.Bonus.Each;
import io.jenjang.plan.Bonus.Matrix;
import io.jenjang.plan.Bonus.Pool;
import io.jenjang.plan.Bonus.Shares;
import io.jenjang.plan.Bonus.Skipped;
import io.jenjang.plan.Plan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in plain words what a matrix, a pool or an award pays. */
record RewardText(Plan plan) {

  List<String> of(Bonus bonus) {
    if (bonus instanceof Matrix matrix) {
      return matrix(matrix);
    }
    return bonus instanceof Pool pool ? pool(pool) : award((Award) bonus);
  }

  private List<String> matrix(Matrix matrix) {
    String tree = matrix.terms().tree();
    List<String> lines = new ArrayList<>();
    lines.add(BonusText.head(matrix, "matrix", "the upline over " + tree + " by level"));
    lines.addAll(new RateText(plan).levels("levels", matrix.levels().levels()));
    lines.add("width = " + matrix.width() + ": a member with more legs in " + tree
        + " stops the run before anything is paid");
    lines.add("depth = " + matrix.depth()
        + ": nobody is paid from further below; a full matrix has "
        + positions(matrix.width(), matrix.depth()) + " positions under its owner");
    lines.add(BonusText.compression(matrix.levels().compression()));
    return lines;
  }

  /** How many positions a full matrix has under its owner: {@code width + width^2 + … + width^depth}; in words where that is a number of no use. */
  static String positions(int width, int depth) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger level = BigInteger.ONE;
    BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
    for (int i = 0; i < depth; i++) {
      level = level.multiply(BigInteger.valueOf(width));
      sum = sum.add(level);
      if (sum.compareTo(most) > 0) {
        return "more than " + most;
      }
    }
    return sum.toString();
  }

  private List<String> pool(Pool pool) {
    Bonus.Fund fund = pool.terms().bounds().fund();
    List<String> lines = new ArrayList<>();
    lines.add(pool.code() + " (pool) pays everybody who qualifies a share of a fund");
    lines.add(
        "the fund is " + new BoundsText(plan).fund(fund) + ", rounded once, and never below zero");
    lines.add(shares(pool.shares()));
    lines.add(
        "the whole fund is paid, by largest remainder, ties by member id; unpaid if nobody qualifies");
    return lines;
  }

  private String shares(Shares shares) {
    if (shares instanceof Shares.ByRank byRank) {
      return "shares by rank paid as: "
          + new RateText(plan).byRank(byRank.shares(), Figures::volume, 0L);
    }
    return shares instanceof Shares.ByVolume byVolume
        ? "a share for every unit of " + byVolume.quantity() + ", none where it is below zero"
        : "shares = 1: everybody the same";
  }

  private List<String> award(Award award) {
    List<String> lines = new ArrayList<>();
    lines.add(award.code() + " (award) pays an amount of money for a rank");
    lines.add("amounts, for exactly that rank: "
        + IntStream.range(1, award.amounts().size())
            .filter(rank -> award.amounts().get(rank) != 0)
            .mapToObj(rank -> plan.rankName(rank) + " "
                + Figures.money(award.amounts().get(rank), plan.payoutExponent(), plan.currency()))
            .collect(Collectors.joining("; ")));
    if (award.each() == Each.PERIOD) {
      lines.add("each = period: in every period, for the rank paid as");
      return lines;
    }
    lines.add(
        "each = once: when a title is reached for the first time; who does not qualify then misses it for good");
    lines.add(
        award.skipped() == Skipped.PAY
            ? "skipped = pay: ranks that are skipped on the way up are paid as well"
            : "skipped = lose: ranks that are skipped on the way up are not paid");
    return lines;
  }
}
