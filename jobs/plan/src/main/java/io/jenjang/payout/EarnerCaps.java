package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.tree.Members;
import java.util.Arrays;

/**
 * What the caps of a bonus cut: of every earner what is above its own cap, then of the positions of one owner together what is above the owner's: those above zero
 * share what the owner may have by largest remainder, ties by member id.
 */
final class EarnerCaps {
  private final Bonus.Cap cap;
  private final Members members;
  private final byte[] paidAs;

  private EarnerCaps(Bonus.Cap cap, Qualification qualification) {
    this.cap = cap;
    this.members = qualification.period().members();
    this.paidAs = qualification.paidAs();
  }

  /** What is cut, by member; null where nothing is. {@code earned} is left as it is. */
  static long[] cut(Bonus bonus, Qualification qualification, long[] earned) {
    Bonus.Cap cap = bonus.terms().bounds().cap();
    return cap == null ? null : new EarnerCaps(cap, qualification).cut(earned);
  }

  /** The most that one member may have by its own caps, those of owners left aside. */
  static long most(Bonus.Cap cap, int paidAs) {
    return cap == null
        ? Bonus.Cap.UNLIMITED
        : Math.min(cap.perEarner(), cap.byRank().get(paidAs));
  }

  private long[] cut(long[] earned) {
    long[] cut = new long[earned.length];
    boolean any = false;
    for (int member = 1; member < cut.length; member++) {
      long most = most(cap, paidAs[member]);
      cut[member] = earned[member] > most ? earned[member] - most : 0;
      any |= cut[member] != 0;
    }
    if (cap.perOwner() != Bonus.Cap.UNLIMITED && members.owner() != null) {
      any |= owners(earned, cut);
    }
    return any ? cut : null;
  }

  /** Whether anything was cut. */
  private boolean owners(long[] earned, long[] cut) {
    int[] byOwner = membersByOwner();
    boolean any = false;
    int from = 0;
    while (from < byOwner.length) {
      int to = from;
      long sum = 0;
      while (to < byOwner.length && owner(byOwner[to]) == owner(byOwner[from])) {
        sum = Math.addExact(sum, earned[byOwner[to]] - cut[byOwner[to]]);
        to++;
      }
      if (sum > cap.perOwner()) {
        owner(Arrays.copyOfRange(byOwner, from, to), earned, cut);
        any = true;
      }
      from = to;
    }
    return any;
  }

  private int owner(int member) {
    return members.owner()[member];
  }

  /** Members who share an owner, owner by owner. */
  private int[] membersByOwner() {
    long[] keyed = new long[members.count()];
    int found = 0;
    for (int member = 1; member <= members.count(); member++) {
      if (owner(member) != 0) {
        keyed[found++] = (long) owner(member) << Integer.SIZE | member;
      }
    }
    Arrays.sort(keyed, 0, found);
    int[] sorted = new int[found];
    Arrays.setAll(sorted, i -> (int) keyed[i]);
    return sorted;
  }

  private void owner(int[] positions, long[] earned, long[] cut) {
    long most = cap.perOwner();
    long[] weights = new long[positions.length];
    for (int i = 0; i < positions.length; i++) {
      long amount = earned[positions[i]] - cut[positions[i]];
      weights[i] = Math.max(0, amount);
      most = Math.subtractExact(most, Math.min(0, amount));
    }
    long[] parts = Apportionment.of(most, weights, i -> members.idOrder()[positions[i]]);
    for (int i = 0; i < positions.length; i++) {
      cut[positions[i]] += weights[i] - parts[i];
    }
  }
}
