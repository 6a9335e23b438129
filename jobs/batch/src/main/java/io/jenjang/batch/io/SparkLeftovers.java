package io.jenjang.batch.io;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.spark.ContextCleaner;
import org.apache.spark.MapOutputTrackerMaster;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What Spark still holds of work that has ended. In a process that does one thing it goes with the process; in one that goes on it would lie there until
 * the collector of garbage happens to look at the driver's objects.
 */
public final class SparkLeftovers {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final long LOOK_MILLIS = 5;

  private SparkLeftovers() {}

  /**
   * Waits until tasks that failed work left behind have ended, a minute at most, so that they take nothing from what comes next and are not counted
   * with it; then takes away data that was kept for several passes, and files that tasks wrote for later tasks. To be called while nothing is worked at.
   */
  public static void remove(SparkContext spark) {
    if (!spark.isStopped()) {
      awaitTasks(spark);
      JavaSparkContext.fromSparkContext(spark)
          .getPersistentRDDs()
          .values()
          .forEach(kept -> kept.unpersist(false));
      removeShuffles(spark);
    }
  }

  private static void awaitTasks(SparkContext spark) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    try {
      while (running(spark) && System.nanoTime() < end) {
        Thread.sleep(LOOK_MILLIS);
      }
      spark.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException late) {
      // What comes now is counted with what comes next: numbers for people.
      return;
    }
  }

  private static boolean running(SparkContext spark) {
    return spark.taskScheduler() instanceof TaskSchedulerImpl scheduler
        && CollectionConverters.asJava(scheduler.runningTasksByExecutors()).values().stream()
            .anyMatch(tasks -> (Integer) tasks > 0);
  }

  private static void removeShuffles(SparkContext spark) {
    if (spark.cleaner().isEmpty()
        || !(SparkEnv.get().mapOutputTracker() instanceof MapOutputTrackerMaster tracker)) {
      return;
    }
    ContextCleaner cleaner = spark.cleaner().get();
    Set<Object> shuffles =
        Set.copyOf(CollectionConverters.asJava(tracker.shuffleStatuses()).keySet());
    shuffles.forEach(shuffle -> cleaner.doCleanupShuffle((Integer) shuffle, true));
  }
}
