package io.jenjang.safeguard;

import io.jenjang.payout.Period;
import io.jenjang.safeguard.SalesByBuyer.Delivered;
import java.util.Random;

/** Somebody who bought, for every volume of a month; parts add up to the volume, and returns make some of them negative. */
final class RandomSales {
  private RandomSales() {}

  static SalesByBuyer of(long seed, Period period) {
    Random random = new Random(seed);
    long[][][] volumes = new long[period.sums().length][][];
    for (int i = 0; i < volumes.length; i++) {
      volumes[i] = split(period.sums()[i], random);
    }
    long[][] net =
        volumes.length == 0 ? new long[Origin.OF_SALES][] : split(period.sums()[0], random);
    return new SalesByBuyer(volumes, net, new Delivered(true, true, true));
  }

  private static long[][] split(long[] volume, Random random) {
    long[][] parts = new long[Origin.OF_SALES][volume.length];
    for (int member = 1; member < volume.length; member++) {
      int first = random.nextInt(Origin.OF_SALES);
      parts[first][member] = volume[member];
      for (int more = random.nextInt(4); more > 0 && volume[member] != 0; more--) {
        long part = random.nextInt(2_000_000) - 500_000L;
        parts[first][member] -= part;
        parts[random.nextInt(Origin.OF_SALES)][member] += part;
      }
    }
    return parts;
  }
}
