package io.jenjang.batch.io;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A value that all tasks may look at. Executors get it as a broadcast; where tasks run in the driver's own process they look at the very object, and
 * nothing is written down and read again. Good as long as the driver has this object.
 */
public abstract sealed class Shared<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Shares a value. */
  public static <T> Shared<T> of(JavaSparkContext spark, T value) {
    return spark.isLocal() ? new InProcess<>(value) : new Sent<>(spark.broadcast(value));
  }

  public abstract T value();

  /** Frees what it takes; nobody may look at it any more. */
  public abstract void destroy();

  private static final class Sent<T> extends Shared<T> {
    private static final long serialVersionUID = 1L;
    private final Broadcast<T> broadcast;

    Sent(Broadcast<T> broadcast) {
      this.broadcast = broadcast;
    }

    @Override
    public T value() {
      return broadcast.value();
    }

    @Override
    public void destroy() {
      broadcast.destroy();
    }
  }

  private static final class InProcess<T> extends Shared<T> {
    private static final long serialVersionUID = 1L;
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Map<Long, WeakReference<Object>> VALUES = new ConcurrentHashMap<>();

    private final long number = NUMBERS.incrementAndGet();

    /** Only in the driver's own object: when that is gone, so is the value. */
    private transient T kept;

    InProcess(T value) {
      VALUES.values().removeIf(known -> known.get() == null);
      VALUES.put(number, new WeakReference<>(value));
      this.kept = value;
    }

    @Override
    @SuppressWarnings("unchecked") // Under this number stands what was given to the constructor.
    public T value() {
      T value = kept == null ? (T) VALUES.get(number).get() : kept;
      if (value == null) {
        throw new IllegalStateException("the driver has let go of a shared value");
      }
      return value;
    }

    @Override
    public void destroy() {
      VALUES.remove(number);
      kept = null;
    }
  }
}
