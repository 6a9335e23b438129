package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.BlockShuffle;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import scala.Function1;

/** Blocks of bytes, each in the partition that it names; parts of the partitions can be walked by themselves, as often as needed. */
final class ShuffledSales {
  private final RDD<byte[]> blocks;

  /** Those that are not shuffled because they lie by partition already; null for none. */
  private final KeptBlocks kept;

  private ShuffledSales(RDD<byte[]> blocks, KeptBlocks kept) {
    this.blocks = blocks;
    this.kept = kept;
  }

  /** Shuffles by the partition that each block names. */
  static ShuffledSales of(JavaPairRDD<Integer, byte[]> blocks, int partitions) {
    return of(blocks, partitions, null);
  }

  /** @param kept further blocks of the same partitions; null for none */
  static ShuffledSales of(JavaPairRDD<Integer, byte[]> blocks, int partitions, KeptBlocks kept) {
    return new ShuffledSales(BlockShuffle.of(blocks, new NamedPartition(partitions)), kept);
  }

  /** The partitions from {@code first} on, numbered from 0. */
  JavaRDD<byte[]> partitions(int first, int count) {
    Within within = new Within(first, count);
    JavaRDD<byte[]> shuffled =
        PartitionPruningRDD.<byte[]>create(blocks, within).toJavaRDD();
    if (kept == null) {
      return shuffled;
    }
    KeptBlocks more = kept;
    return shuffled.mapPartitionsWithIndex(
        (place, part) -> new InTurn<>(part, more.of(first + place)), true);
  }

  /** All blocks of the partitions from {@code first} on. */
  List<byte[]> collect(int first, int count) {
    return new ArrayList<>(partitions(first, count).collect());
  }

  /** Which partitions are wanted. */
  private record Within(int first, int count) implements Function1<Object, Object>, Serializable {
    @Override
    public Object apply(Object partition) {
      int number = (Integer) partition;
      return number >= first && number < first + count;
    }
  }
}
