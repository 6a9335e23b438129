package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.BlockShuffle;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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

  /** Makes something of the blocks of a partition. */
  interface PartReader<T> extends Serializable {
    /**
     * @param place of the partition, counted from the first
     * @param shuffled its blocks that came now
     * @param kept its blocks that lay there already
     */
    Iterator<T> read(int place, Iterator<byte[]> shuffled, Iterator<byte[]> kept);
  }

  /** What the partitions from {@code first} on come to. */
  <T> JavaRDD<T> partitions(int first, int count, PartReader<T> reader) {
    Within within = new Within(first, count);
    KeptBlocks more = kept;
    return PartitionPruningRDD.<byte[]>create(blocks, within)
        .toJavaRDD()
        .mapPartitionsWithIndex(
            (place, part) -> reader.read(
                place, part, more == null ? Collections.emptyIterator() : more.of(first + place)),
            true);
  }

  /** The blocks of the partitions from {@code first} on, numbered from 0. */
  JavaRDD<byte[]> partitions(int first, int count) {
    return partitions(first, count, (place, shuffled, kept) -> new InTurn<>(shuffled, kept));
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
