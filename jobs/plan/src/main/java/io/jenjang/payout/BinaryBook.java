package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.OverCap;
import io.jenjang.plan.Bonus.UnqualifiedLegs;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;

/**
 * The account of both sides of every member of a binary bonus: what came in, what was matched, what goes on to the next period. Each account is worked out when it is
 * asked for; nothing is kept but what came to the sides. Volumes with 4 places.
 */
public final class BinaryBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Bonus.Binary bonus;
  private final SideVolumes volumes;
  private final Pairing pairing;
  private final LegCarrying carrying;
  private final Entitlement entitlement;
  private final BinaryMoney money;
  private final byte[] paidAs;

  /** @param entitlement by node of the tree of {@code volumes} */
  BinaryBook(
      Bonus.Binary bonus,
      SideVolumes volumes,
      Pairing pairing,
      Entitlement entitlement,
      BinaryMoney money,
      byte[] paidAs) {
    this.bonus = bonus;
    this.volumes = volumes;
    this.pairing = pairing;
    this.carrying = LegCarrying.of(bonus);
    this.entitlement = entitlement;
    this.money = money;
    this.paidAs = paidAs;
  }

  /** For how many periods volume is carried, and how many ages the carry tells apart; 0: without limit, and one. */
  public int carryExpires() {
    return bonus.carryExpires();
  }

  /** The first and the second side of a member; empty where nothing came, and nothing was carried. */
  public List<LegAccount> of(int member) {
    int node = node(member);
    long first = volumes.added(node, 0);
    long second = volumes.added(node, 1);
    long[] carriedFirst = volumes.lots(node, 0, carrying.ages());
    long[] carriedSecond = volumes.lots(node, 1, carrying.ages());
    if (first == 0 && second == 0 && isZero(carriedFirst) && isZero(carriedSecond)) {
      return List.of();
    }
    Match match = matched(node);
    boolean flush = isFlushed(node);
    return List.of(
        carrying.settle(carriedFirst, first, match.first(), flush),
        carrying.settle(carriedSecond, second, match.second(), flush));
  }

  private static boolean isZero(long[] lots) {
    for (long lot : lots) {
      if (lot != 0) {
        return false;
      }
    }
    return true;
  }

  /** The side, 0 or 1, on which a member's own volume counts; -1 where it does not. */
  public int ownSide(int member) {
    return volumes.ownSide(node(member));
  }

  /** Whether a member has had its first pair by the close. */
  public boolean paired(int member) {
    int node = node(member);
    return volumes.paired(node) || matched(node).hasFirstPair();
  }

  /** All that was carried in on one side, 0 or 1, of anybody. */
  public BigInteger carriedIn(int side) {
    return volumes.carried(side);
  }

  /** All that is new on one side, 0 or 1, of anybody, counted from the sources. */
  public BigInteger added(int side) {
    return volumes.added(side);
  }

  /** The node of a member in the tree of the sides. */
  int node(int member) {
    return volumes.legs().tree().node(member);
  }

  private int member(int node) {
    return volumes.legs().tree().member(node);
  }

  boolean mayEarn(int node) {
    return entitlement.mayEarn(node);
  }

  /** In how many parts the worth is divided, of which the member is paid one: 2 for who is paid half. */
  int by(int node) {
    return entitlement.isHalf(node) ? 2 : 1;
  }

  Reason reason(int node) {
    return entitlement.reason(node);
  }

  boolean isFlushed(int node) {
    return bonus.unqualified() == UnqualifiedLegs.FLUSH && !mayEarn(node);
  }

  /** What both sides would match if the member qualified and nothing were given back. */
  Match offered(int node) {
    long first = Math.addExact(volumes.carried(node, 0), volumes.added(node, 0));
    if (first <= 0) {
      return Match.NONE;
    }
    long second = Math.addExact(volumes.carried(node, 1), volumes.added(node, 1));
    return second <= 0 ? Match.NONE : pairing.of(first, second, volumes.paired(node));
  }

  /** What is matched and paid for. */
  Match matched(int node) {
    return mayEarn(node) ? matched(node, offered(node)) : Match.NONE;
  }

  /** What of an offered match is left when the cap has given back what it does not pay. */
  Match matched(int node, Match offered) {
    if (offered.isNone() || bonus.overCap() == OverCap.FLUSH) {
      return offered;
    }
    long most = EarnerCaps.most(bonus.terms().bounds().cap(), paidAs[member(node)]);
    int by = by(node);
    return most == Cap.UNLIMITED || money.part(offered, by) <= most
        ? offered
        : pairing.upTo(offered, most, by);
  }

  long rate() {
    return pairing.rate();
  }

  BinaryMoney money() {
    return money;
  }
}
