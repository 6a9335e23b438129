package io.jenjang.batch.io;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerBlockUpdated;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.storage.BlockUpdatedInfo;

/** Listens to Spark from its beginning until it is closed, and adds up what is moved. */
public final class TrafficWatch extends SparkListener implements AutoCloseable {
  private static final String PIECE = "_piece";
  private static final long PATIENCE_MILLIS = 10_000;

  private final SparkContext spark;
  private final Map<Integer, Long> collected = new HashMap<>();
  private long broadcast;
  private long shuffled;
  private long tasks;

  private TrafficWatch(SparkContext spark) {
    this.spark = spark;
  }

  public static TrafficWatch of(SparkContext spark) {
    SparkTraffic.forgetPeakOfHeap();
    TrafficWatch watch = new TrafficWatch(spark);
    spark.addSparkListener(watch);
    return watch;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    TaskMetrics metrics = end.taskMetrics();
    tasks++;
    // A task that was lost with its machine brings none.
    if (metrics != null) {
      collected.merge(end.stageId(), metrics.resultSize(), Math::addExact);
      shuffled += metrics.shuffleWriteMetrics().bytesWritten();
    }
  }

  /** A broadcast lies with the driver in pieces before anybody fetches it. */
  @Override
  public synchronized void onBlockUpdated(SparkListenerBlockUpdated updated) {
    BlockUpdatedInfo block = updated.blockUpdatedInfo();
    if (block.blockManagerId().isDriver()
        && block.blockId().isBroadcast()
        && block.blockId().name().contains(PIECE)
        && block.storageLevel().isValid()) {
      broadcast += block.memSize() + block.diskSize();
    }
  }

  /** What was moved so far. */
  public SparkTraffic soFar() {
    try {
      spark.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    } catch (TimeoutException late) {
      // Numbers for people: what Spark has not told by now is left out.
      return moved();
    }
    return moved();
  }

  private synchronized SparkTraffic moved() {
    return new SparkTraffic(
        broadcast,
        shuffled,
        collected.values().stream().mapToLong(Long::longValue).sum(),
        collected.values().stream().mapToLong(Long::longValue).max().orElse(0),
        tasks,
        SparkTraffic.peakOfHeap(),
        SparkTraffic.peakResident());
  }

  @Override
  public void close() {
    spark.removeSparkListener(this);
  }
}
