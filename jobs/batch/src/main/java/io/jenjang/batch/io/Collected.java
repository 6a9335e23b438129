package io.jenjang.batch.io;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What tasks make and the driver takes, if it is large: it comes from other machines as bytes, and inside one process it is handed over as it is, which
 * costs neither time nor memory. A task must be done with what it hands out.
 */
public final class Collected {
  /** By collection, what its tasks left for the driver, by ticket. */
  private static final Map<Long, Map<Long, Object>> LEFT = new ConcurrentHashMap<>();

  private static final AtomicLong NEXT = new AtomicLong();

  private Collected() {}

  /** All elements in their order. */
  public static <T> List<T> of(JavaRDD<T> made) {
    return JavaSparkContext.fromSparkContext(made.context()).isLocal()
        ? handedOver(made)
        : made.collect();
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> handedOver(JavaRDD<T> made) {
    long collection = NEXT.incrementAndGet();
    Map<Long, Object> left = new ConcurrentHashMap<>();
    LEFT.put(collection, left);
    try {
      return made.map(element -> leave(collection, element)).collect().stream()
          .map(ticket -> (T) left.remove(ticket))
          .toList();
    } finally {
      LEFT.remove(collection);
    }
  }

  private static long leave(long collection, Object element) {
    long ticket = NEXT.incrementAndGet();
    Map<Long, Object> left = LEFT.get(collection);
    // Nobody waits for what a task makes after another one failed.
    if (left != null) {
      left.put(ticket, element);
    }
    return ticket;
  }
}
