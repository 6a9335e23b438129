package io.jenjang.batch.step.intake;

import io.jenjang.safeguard.Mutual;
import io.jenjang.safeguard.Trades;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trades of all ranges as arrays by member number. */
final class TradeArrays {
  private final long[] bought;
  private final long[] resold;
  private final Map<Integer, long[]> before = new TreeMap<>();
  private final Map<Integer, long[][]> late = new TreeMap<>();
  private final Mutual mutual;

  private TradeArrays(Trading trading, int members, int volumes) {
    this.bought = new long[members + 1];
    this.resold = new long[members + 1];
    this.mutual = new Mutual(members);
    for (int days : trading.days()) {
      before.put(days, new long[members + 1]);
      late.put(days, new long[volumes][members + 1]);
    }
  }

  /**
   * Null where nobody asks.
   *
   * @param ranges all of them, ascending
   * @param members how many there are
   * @param resales whether the delivery tells what is a resale
   */
  static Trades of(
      List<RangeSums> ranges, Trading trading, int members, int volumes, boolean resales) {
    if (!trading.isAsked()) {
      return null;
    }
    TradeArrays arrays = new TradeArrays(trading, members, volumes);
    int at = 0;
    for (RangeSums range : ranges) {
      arrays.add(range.trades(), trading, at);
      at += range.lines().length;
    }
    return new Trades(
        arrays.bought,
        arrays.resold,
        arrays.before,
        arrays.late,
        arrays.mutual.byMember(),
        resales);
  }

  private void add(TradeSums range, Trading trading, int at) {
    put(range.bought, bought, at);
    put(range.resold, resold, at);
    for (int cut = 0; cut < trading.days().length; cut++) {
      put(range.before[cut], before.get(trading.days()[cut]), at);
      long[][] volumes = late.get(trading.days()[cut]);
      for (int i = 0; i < volumes.length; i++) {
        put(range.late[cut][i], volumes[i], at);
      }
    }
    for (int i = 0; i < range.pairs; i++) {
      mutual.add(at + range.seller[i], range.buyer[i], range.net[i]);
    }
  }

  private static void put(long[] range, long[] all, int at) {
    System.arraycopy(range, 0, all, at, range.length);
  }
}
