package io.jenjang.batch.step.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The first order of each member of a range: the earliest sale by {@code sold_at}, then by id as unsigned bytes. */
final class FirstOrders {
  private final byte[][] first;

  private FirstOrders(int members) {
    this.first = new byte[members][];
  }

  /** An order's lines at one instant; a line that was taken back does not count. */
  private record Order(int member, long soldAt, String id) {}

  /** Reads all lines of a range. */
  static FirstOrders find(LineReader lines, int members) {
    Map<Order, Integer> orders = new HashMap<>();
    while (lines.next()) {
      if (lines.mayBeFirst() && !lines.isReturn()) {
        Order order =
            new Order(lines.member, lines.soldAt, new String(lines.order, StandardCharsets.UTF_8));
        orders.merge(order, lines.count(), Integer::sum);
      }
    }
    FirstOrders found = new FirstOrders(members);
    long[] earliest = new long[members];
    orders.forEach((order, count) -> {
      if (count > 0) {
        found.offer(order, earliest);
      }
    });
    return found;
  }

  private void offer(Order order, long[] earliest) {
    int member = order.member();
    byte[] id = order.id().getBytes(StandardCharsets.UTF_8);
    if (first[member] == null
        || order.soldAt() < earliest[member]
        || order.soldAt() == earliest[member] && Arrays.compareUnsigned(id, first[member]) < 0) {
      first[member] = id;
      earliest[member] = order.soldAt();
    }
  }

  /** Whether the line is of its member's first order. */
  boolean has(LineReader line) {
    return line.mayBeFirst() && Arrays.equals(first[line.member], line.order);
  }
}
