package io.jenjang.batch.step.payout;

import io.jenjang.batch.step.returns.Clawback;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is taken back of lines of closed periods, by member number, then in the order given. Whoever was paid and is not among the members any more has no
 * statement: what should go back of theirs is counted and not taken.
 */
public final class Clawbacks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing goes back. */
  private static final Clawbacks NONE = new Clawbacks(List.of(), 0, 0);

  private final List<Entry> entries;
  private final int strangers;
  private final long ofStrangers;

  /** @param source member number, 0 for who is not among the members any more */
  record Entry(
      int member,
      String bonus,
      int source,
      int level,
      long basis,
      long rate,
      long amount,
      String reference)
      implements Serializable {}

  private Clawbacks(List<Entry> entries, int strangers, long ofStrangers) {
    this.entries = entries;
    this.strangers = strangers;
    this.ofStrangers = ofStrangers;
  }

  /** Puts them by the numbers of this period's members. */
  public static Clawbacks of(List<Clawback> clawbacks, Ids members) {
    if (clawbacks.isEmpty()) {
      return NONE;
    }
    IdIndex index = IdIndex.of(members);
    List<Entry> entries = new ArrayList<>();
    int strangers = 0;
    long ofStrangers = 0;
    for (Clawback one : clawbacks) {
      int member = number(index, one.memberId());
      if (member == 0) {
        strangers++;
        ofStrangers = Math.addExact(ofStrangers, one.amount());
      } else {
        entries.add(new Entry(
            member,
            one.bonus(),
            number(index, one.sourceId()),
            one.level(),
            one.basis(),
            one.rate(),
            one.amount(),
            one.reference()));
      }
    }
    entries.sort(Comparator.comparingInt(Entry::member));
    return new Clawbacks(new ArrayList<>(entries), strangers, ofStrangers);
  }

  private static int number(IdIndex index, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return index.lookup(bytes, 0, bytes.length);
  }

  /** Sum of all, in units of the payout exponent; not above zero. */
  public long total() {
    return entries.stream().mapToLong(Entry::amount).reduce(0, Math::addExact);
  }

  /** Lines of people who are not among the members any more. */
  public int strangers() {
    return strangers;
  }

  /** What should go back of theirs, in units of the payout exponent; not above zero. */
  public long ofStrangers() {
    return ofStrangers;
  }

  /** Those of one member. */
  List<Entry> of(int member) {
    int from = first(member);
    int to = from;
    while (to < entries.size() && entries.get(to).member() == member) {
      to++;
    }
    return entries.subList(from, to);
  }

  /** Sum of those of one member, in units of the payout exponent. */
  long sum(int member) {
    return of(member).stream().mapToLong(Entry::amount).reduce(0, Math::addExact);
  }

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
