package io.jenjang.batch.step.payout;

import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What restatements of closed periods change, by member number, then in the order given. A change for somebody who is not among the members waits until
 * that person is.
 */
public final class Restatements implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Entry> entries = new ArrayList<>();
  private final transient List<Posting> posted = new ArrayList<>();
  private final transient List<Posting> waiting = new ArrayList<>();

  /** @param amount in units of the payout exponent */
  record Entry(int member, String bonus, String reference, long amount) implements Serializable {}

  /**
   * @param members of this period, by number
   * @param unit 4-place money that is one unit of the payout exponent
   */
  public static Restatements of(List<Posting> postings, Ids members, long unit) {
    Restatements all = new Restatements();
    if (postings.isEmpty()) {
      return all;
    }
    IdIndex index = IdIndex.of(members);
    for (Posting one : postings) {
      byte[] id = one.memberId().getBytes(StandardCharsets.UTF_8);
      int member = index.lookup(id, 0, id.length);
      if (one.amount() % unit != 0) {
        throw new JenjangException(
            ErrorCode.PLAN,
            "the restatement of period " + one.period() + " changes " + one.memberId()
                + " by an amount with more decimals than this plan pays out; the payout-exponent of both must be the same");
      }
      if (member == 0) {
        all.waiting.add(one);
      } else {
        all.posted.add(one);
        all.entries.add(new Entry(member, one.bonus(), one.reference(), one.amount() / unit));
      }
    }
    all.entries.sort(Comparator.comparingInt(Entry::member));
    return all;
  }

  /** What has a statement to go to; on the driver. */
  public List<Posting> posted() {
    return posted;
  }

  /** What has none; on the driver. */
  public List<Posting> waiting() {
    return waiting;
  }

  /** Sum of all, in units of the payout exponent. */
  public long total() {
    return sum(entries);
  }

  /** Sum of those of one member, in units of the payout exponent. */
  long sum(int member) {
    return sum(of(member));
  }

  /** Those of one member. */
  List<Entry> of(int member) {
    return entries.subList(first(member), first(member + 1));
  }

  private static long sum(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::amount).reduce(0, Math::addExact);
  }

  /** Place of the first entry of this member or a later one. */
  private int first(int member) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).member() < member) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
