package io.jenjang.batch.io;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Something large that tasks read and never change: broadcast to other machines, and inside one process handed over as it is, which costs neither
 * time nor memory. To be closed by the driver when the tasks are done.
 */
public final class Shared<T> implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1L;
  private static final Map<Long, Object> HERE = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  private final long key;

  /** Null inside one process. */
  private final Broadcast<T> broadcast;

  private Shared(long key, Broadcast<T> broadcast) {
    this.key = key;
    this.broadcast = broadcast;
  }

  /** Makes a value known to the tasks of a Spark context. */
  public static <T extends Serializable> Shared<T> with(JavaSparkContext spark, T value) {
    long key = NEXT.incrementAndGet();
    if (!spark.isLocal()) {
      return new Shared<>(key, spark.broadcast(value));
    }
    HERE.put(key, value);
    return new Shared<>(key, null);
  }

  @SuppressWarnings("unchecked")
  public T value() {
    return broadcast == null ? (T) HERE.get(key) : broadcast.value();
  }

  @Override
  public void close() {
    if (broadcast == null) {
      HERE.remove(key);
    } else {
      broadcast.destroy();
    }
  }
}
