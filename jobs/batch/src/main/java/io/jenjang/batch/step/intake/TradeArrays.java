package io.jenjang.batch.step.intake;

import io.jenjang.safeguard.Purchases;
import io.jenjang.safeguard.Trades;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trades of all ranges as arrays by member number. */
final class TradeArrays {
  private final Trading trading;
  private final long[] bought;
  private final long[] resold;
  private final Map<Integer, long[]> before = new TreeMap<>();
  private final Map<Integer, long[][]> late = new TreeMap<>();
  private final Purchases.Builder purchases;
  private final long[] refunded;
  private final long[] listed;

  private TradeArrays(Trading trading, int members, int volumes, int pairs) {
    this.trading = trading;
    this.bought = trading.pieces() ? new long[members + 1] : null;
    this.resold = trading.pieces() ? new long[members + 1] : null;
    this.purchases = trading.pairs() ? new Purchases.Builder(members, pairs) : null;
    this.refunded = trading.buyBacks() ? new long[members + 1] : null;
    this.listed = trading.buyBacks() ? new long[members + 1] : null;
    for (int days : trading.stockDays()) {
      before.put(days, new long[members + 1]);
    }
    for (int days : trading.lateDays()) {
      late.put(days, new long[volumes][members + 1]);
    }
  }

  /**
   * Null where nobody asks for anything that was delivered.
   *
   * @param ranges all of them, ascending
   * @param members how many there are
   */
  static Trades of(List<RangeSums> ranges, Trading trading, int members, int volumes) {
    if (!trading.isAsked()) {
      return null;
    }
    TradeArrays arrays = new TradeArrays(trading, members, volumes, pairs(ranges));
    int at = 0;
    for (RangeSums range : ranges) {
      arrays.add(range.trades(), at);
      at += range.lines().length;
    }
    return new Trades(
        arrays.bought,
        arrays.resold,
        arrays.before,
        arrays.late,
        arrays.purchases == null ? null : arrays.purchases.build(),
        arrays.refunded,
        arrays.listed);
  }

  private static int pairs(List<RangeSums> ranges) {
    int pairs = 0;
    for (RangeSums range : ranges) {
      pairs =
          Math.addExact(pairs, range.trades().seller == null ? 0 : range.trades().seller.length);
    }
    return pairs;
  }

  private void add(TradeSums range, int at) {
    put(range.bought, bought, at);
    put(range.resold, resold, at);
    put(range.refunded, refunded, at);
    put(range.listed, listed, at);
    for (int cut = 0; cut < range.before.length; cut++) {
      put(range.before[cut], before.get(trading.stockDays()[cut]), at);
    }
    for (int cut = 0; cut < range.late.length; cut++) {
      long[][] volumes = late.get(trading.lateDays()[cut]);
      for (int i = 0; i < volumes.length; i++) {
        put(range.late[cut][i], volumes[i], at);
      }
    }
    for (int i = 0; range.seller != null && i < range.seller.length; i++) {
      purchases.add(at + range.seller[i], range.buyer[i], range.net[i]);
    }
  }

  private static void put(long[] range, long[] all, int at) {
    if (range != null) {
      System.arraycopy(range, 0, all, at, range.length);
    }
  }
}
