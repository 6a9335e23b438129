package io.jenjang.batch.io;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Something large that tasks read and never change: broadcast to other machines, and inside one process handed over as it is, which costs neither
 * time nor memory. Good as long as the
 * driver has this object and does not close it.
 */
public final class Shared<T> implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1L;
  private static final Map<Long, WeakReference<Object>> HERE = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  private final long key;

  /** Null inside one process. */
  private final Broadcast<T> broadcast;

  /** Only in the driver's own object: a value that nobody closed goes when that object goes. */
  private transient T kept;

  private Shared(long key, Broadcast<T> broadcast, T kept) {
    this.key = key;
    this.broadcast = broadcast;
    this.kept = kept;
  }

  /** Makes a value known to the tasks of a Spark context. */
  public static <T extends Serializable> Shared<T> with(JavaSparkContext spark, T value) {
    long key = NEXT.incrementAndGet();
    if (!spark.isLocal()) {
      return new Shared<>(key, spark.broadcast(value), null);
    }
    HERE.values().removeIf(known -> known.get() == null);
    HERE.put(key, new WeakReference<>(value));
    return new Shared<>(key, null, value);
  }

  @SuppressWarnings("unchecked")
  public T value() {
    if (kept != null) {
      return kept;
    }
    return broadcast == null ? (T) HERE.get(key).get() : broadcast.value();
  }

  @Override
  public void close() {
    if (broadcast == null) {
      HERE.remove(key);
      kept = null;
    } else {
      broadcast.destroy();
    }
  }
}
