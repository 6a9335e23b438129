package io.jenjang.safeguard;

import io.jenjang.payout.BinaryBook;
import io.jenjang.payout.BinaryTrees;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.words.SalesAsked;
import io.jenjang.tree.BinaryLegs;
import io.jenjang.tree.Tree;
import java.util.function.Supplier;

/** Where money comes from that has no single source: splits an amount of an earner. */
interface WholeOrigins {
  /** Adds an amount of an earner to its origins. */
  void split(int earner, long amount, long[] into);

  /**
   * Of a binary, half of the money comes from each side, as the side's new sales are made up, or the company's where a side has none; of anything else it
   * comes from the company's sales: of the volume that fills its fund, else of its basis, else of all. An award for a rank that asks for no sale has no
   * source.
   */
  static WholeOrigins of(Bonus bonus, Payment payment, Mixtures mixtures, Qualification standing) {
    if (bonus instanceof Bonus.Binary && payment.legs() != null) {
      return new Sides(bonus, payment.legs(), mixtures, standing);
    }
    return new OfCompany(
        () -> bonus instanceof Bonus.Award award && isForRecruiting(award, standing)
            ? new long[Origin.COUNT]
            : company(bonus.terms(), mixtures));
  }

  private static long[] company(Bonus.Terms terms, Mixtures mixtures) {
    Bonus.Fund fund = terms.bounds().fund();
    String volume = fund == null ? terms.basis() : fund.of();
    long[] company = mixtures.company(mixtures.parts(volume == null ? "" : volume));
    for (long part : company) {
      if (part != 0) {
        return company;
      }
    }
    return mixtures.company();
  }

  private static boolean isForRecruiting(Bonus.Award award, Qualification standing) {
    Plan plan = standing.period().plan();
    SalesAsked asked = new SalesAsked(plan);
    return plan.ranks().stream()
        .anyMatch(rank -> award.amounts().get(rank.number()) != 0 && !asked.by(rank.require()));
  }

  /** The company's sales: added up when the first amount asks, which most bonuses never do. */
  final class OfCompany implements WholeOrigins {
    private final Supplier<long[]> sums;
    private volatile long[] company;

    OfCompany(Supplier<long[]> sums) {
      this.sums = sums;
    }

    @Override
    public void split(int earner, long amount, long[] into) {
      Mixture.split(amount, company(), into);
    }

    private long[] company() {
      long[] made = company;
      return made == null ? make() : made;
    }

    private synchronized long[] make() {
      if (company == null) {
        company = sums.get();
      }
      return company;
    }
  }

  /** Both sides of a binary. */
  final class Sides implements WholeOrigins {
    private final BinaryBook book;
    private final BinaryLegs legs;
    private final long[][] own;
    private final long[][] downlines;
    private final long[] company;

    Sides(Bonus bonus, BinaryBook book, Mixtures mixtures, Qualification standing) {
      Tree tree = standing.tree(bonus.terms().tree());
      this.book = book;
      this.legs = BinaryLegs.of(
          tree,
          standing.period().members(),
          BinaryTrees.legs(bonus.terms().tree(), standing.period().members()));
      this.own = mixtures.parts(bonus.terms().basis());
      this.downlines = Mixtures.downlines(tree, own);
      this.company = mixtures.company(own);
    }

    @Override
    public void split(int earner, long amount, long[] into) {
      long second = amount / 2;
      side(earner, 0, amount - second, into);
      side(earner, 1, second, into);
    }

    private void side(int earner, int side, long amount, long[] into) {
      int head = legs.head(legs.tree().node(earner), side);
      boolean ownToo = book.ownSide(earner) == side;
      long[] weights = new long[Origin.COUNT];
      long most = 0;
      for (int origin = 0; origin < own.length; origin++) {
        if (own[origin] != null) {
          long below = head == 0 ? 0 : downlines[origin][head];
          weights[origin] = ownToo ? Math.addExact(below, own[origin][earner]) : below;
          most = Math.max(most, weights[origin]);
        }
      }
      Mixture.split(amount, most > 0 ? weights : company, into);
    }
  }
}
