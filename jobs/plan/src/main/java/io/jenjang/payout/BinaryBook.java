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
    long first = volumes.added(member, 0);
    long second = volumes.added(member, 1);
    long[] carriedFirst = volumes.lots(member, 0, carrying.ages());
    long[] carriedSecond = volumes.lots(member, 1, carrying.ages());
    if (first == 0 && second == 0 && isZero(carriedFirst) && isZero(carriedSecond)) {
      return List.of();
    }
    Match match = matched(member);
    boolean flush = isFlushed(member);
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
    return volumes.ownSide(member);
  }

  /** Whether a member has had its first pair by the close. */
  public boolean paired(int member) {
    return volumes.paired(member) || matched(member).hasFirstPair();
  }

  /** All that was carried in on one side, 0 or 1, of anybody. */
  public BigInteger carriedIn(int side) {
    return volumes.carried(side);
  }

  /** All that is new on one side, 0 or 1, of anybody, counted from the sources. */
  public BigInteger added(int side) {
    return volumes.added(side);
  }

  private int node(int member) {
    return volumes.legs().tree().node(member);
  }

  boolean mayEarn(int member) {
    return entitlement.mayEarn(node(member));
  }

  /** In how many parts the worth is divided, of which the member is paid one: 2 for who is paid half. */
  int by(int member) {
    return entitlement.isHalf(node(member)) ? 2 : 1;
  }

  Reason reason(int member) {
    return entitlement.reason(node(member));
  }

  boolean isFlushed(int member) {
    return bonus.unqualified() == UnqualifiedLegs.FLUSH && !mayEarn(member);
  }

  /** What both sides would match if the member qualified and nothing were given back. */
  Match offered(int member) {
    long first = Math.addExact(volumes.carried(member, 0), volumes.added(member, 0));
    if (first <= 0) {
      return Match.NONE;
    }
    long second = Math.addExact(volumes.carried(member, 1), volumes.added(member, 1));
    return second <= 0 ? Match.NONE : pairing.of(first, second, volumes.paired(member));
  }

  /** What is matched and paid for. */
  Match matched(int member) {
    return mayEarn(member) ? matched(member, offered(member)) : Match.NONE;
  }

  /** What of an offered match is left when the cap has given back what it does not pay. */
  Match matched(int member, Match offered) {
    if (offered.isNone() || bonus.overCap() == OverCap.FLUSH) {
      return offered;
    }
    long most = EarnerCaps.most(bonus.terms().bounds().cap(), paidAs[member]);
    int by = by(member);
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

  int members() {
    return paidAs.length - 1;
  }
}
