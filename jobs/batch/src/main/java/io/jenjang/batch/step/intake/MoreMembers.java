package io.jenjang.batch.step.intake;

import io.jenjang.tree.IdSort;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;

/** Members that were read by an earlier run, with those of further files behind them, as if all had been read by this one. */
final class MoreMembers {
  private static final char NO_LETTER = '\uFFFD';

  private final ReadMembers known;
  private final MemberRows more;

  /** @param more rows of the further files */
  MoreMembers(ReadMembers known, MemberRows more) {
    this.known = known;
    this.more = more;
  }

  /**
   * Whether what was kept tells all that matters of its rows: of members in several rows and of those left out it does not, nor by which word an owner or a person goes, nor a name that
   * is no text.
   */
  static boolean mayFollow(ReadMembers read) {
    boolean names = Stream.of(
            read.members().markets(), read.members().countries(), read.payees().currencies())
        .flatMap(Arrays::stream)
        .allMatch(name -> name.indexOf(NO_LETTER) < 0);
    return read.copies() == 0
        && read.leftOut().isEmpty()
        && read.members().owner() == null
        && read.legalIds() == null
        && names;
  }

  /** All rows: one for every known member, by number, then the further ones. */
  MemberRows rows() {
    return MemberRows.concat(List.of(knownRows(), more), known.trees().size());
  }

  private MemberRows knownRows() {
    Members members = known.members();
    MemberRows rows = new MemberRows(known.trees().size(), known.versions());
    int end = members.count() + 1;
    rows.kind = Arrays.copyOfRange(members.kind(), 1, end);
    rows.status = Arrays.copyOfRange(members.status(), 1, end);
    rows.joinedOn = Arrays.copyOfRange(members.joinedOn(), 1, end);
    rows.country = Arrays.copyOfRange(members.country(), 1, end);
    rows.market = Arrays.copyOfRange(members.market(), 1, end);
    rows.leg = members.leg() == null ? new short[0] : Arrays.copyOfRange(members.leg(), 1, end);
    int[] currency = known.payees().currency();
    rows.currency = currency == null ? new int[0] : Arrays.copyOfRange(currency, 1, end);
    byte[] withoutTaxId = known.payees().withoutTaxId();
    rows.withoutTaxId =
        withoutTaxId == null ? new byte[0] : Arrays.copyOfRange(withoutTaxId, 1, end);
    words(members.countries(), rows.countries);
    words(members.markets(), rows.markets);
    words(known.payees().currencies(), rows.currencies);
    rows.id.addAll(Texts.of(members.ids()));
    for (int tree = 0; tree < rows.upline.length; tree++) {
      rows.upline[tree] = Texts.of(known.uplines().get(tree));
    }
    rows.later.addAll(Texts.of(known.later()));
    rows.outside = known.outside();
    return rows;
  }

  private static void words(String[] names, MemberRows.Words into) {
    for (String name : names) {
      into.number(UTF8String.fromString(name));
    }
  }

  /**
   * Entries of all rows in the order of their ids, entry 0 first; of equal ids the known one first, as a sort would leave them.
   *
   * @param all ids of all rows, behind the empty entry 0
   */
  int[] order(Ids all) {
    int[] idOrder = known.members().idOrder();
    int[] byPlace = new int[idOrder.length];
    for (int member = 1; member < idOrder.length; member++) {
      byPlace[idOrder[member]] = member;
    }
    int[] further = IdSort.order(more.id.toIds());
    int[] order = new int[all.count()];
    int from = 0;
    for (int i = 1; i < further.length; i++) {
      int entry = idOrder.length - 1 + further[i];
      int to = placeBehind(all, entry, byPlace, from);
      System.arraycopy(byPlace, from, order, from + i - 1, to - from);
      order[to + i - 1] = entry;
      from = to;
    }
    System.arraycopy(byPlace, from, order, from + further.length - 1, byPlace.length - from);
    return order;
  }

  /** The first place from one on whose id is greater than that of an entry. */
  private static int placeBehind(Ids all, int entry, int[] byPlace, int from) {
    int low = from;
    int high = byPlace.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.compare(byPlace[middle], entry) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
