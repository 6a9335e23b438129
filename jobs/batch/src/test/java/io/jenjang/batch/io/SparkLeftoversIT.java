package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.SharedSpark;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.spark.MapOutputTrackerMaster;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class SparkLeftoversIT {
  private static final List<Integer> NUMBERS = IntStream.range(0, 10).boxed().toList();
  private static final CountDownLatch BEGUN = new CountDownLatch(1);
  private static final CountDownLatch MAY_END = new CountDownLatch(1);
  private static final AtomicBoolean LEFT_BEHIND = new AtomicBoolean();

  private final JavaSparkContext spark =
      JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());

  @Test
  void takesAwayWhatWasKeptAndWhatWasShuffled() {
    JavaPairRDD<Integer, Integer> sums = spark
        .parallelize(NUMBERS, 2)
        .mapToPair(number -> new Tuple2<>(number % 3, number))
        .reduceByKey(Integer::sum)
        .persist(StorageLevel.MEMORY_AND_DISK());
    assertThat(sums.count()).isEqualTo(3);
    assertThat(spark.getPersistentRDDs()).isNotEmpty();
    assertThat(shuffles()).isPositive();

    SparkLeftovers.remove(spark.sc());

    assertThat(spark.getPersistentRDDs()).isEmpty();
    assertThat(shuffles()).isZero();
  }

  /** Of a stage that fails the other tasks run on for a while. */
  @Test
  void waitsForTasksThatFailedWorkLeftBehind() {
    assertThatThrownBy(() -> spark.parallelize(List.of(0, 1), 2).foreach(number -> {
          if (number == 0) {
            BEGUN.await();
            throw new IllegalStateException("number 0");
          }
          BEGUN.countDown();
          MAY_END.await();
          LEFT_BEHIND.set(true);
        }))
        .hasMessageContaining("number 0");
    assertThat(LEFT_BEHIND).isFalse();

    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(MAY_END::countDown);
    SparkLeftovers.remove(spark.sc());

    assertThat(LEFT_BEHIND).isTrue();
  }

  private static int shuffles() {
    return ((MapOutputTrackerMaster) SparkEnv.get().mapOutputTracker())
        .shuffleStatuses()
        .size();
  }
}
