package io.jenjang.batch.io;

import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rdd.ShuffledRDD;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Shuffles blocks of bytes as they are. */
public final class BlockShuffle {
  private BlockShuffle() {}

  /** @param blocks each with its key for the partitioner, which is a whole number */
  public static RDD<byte[]> of(JavaPairRDD<Integer, byte[]> blocks, Partitioner partitioner) {
    ClassTag<Integer> keys = ClassTag$.MODULE$.apply(Integer.class);
    ClassTag<byte[]> values = ClassTag$.MODULE$.apply(byte[].class);
    RDD<scala.Tuple2<Integer, byte[]>> shuffled = new ShuffledRDD<Integer, byte[], byte[]>(
            blocks.rdd(), partitioner, keys, values, values)
        .setSerializer(new BlockSerializer());
    return JavaPairRDD.fromRDD(shuffled, keys, values).values().rdd();
  }
}
