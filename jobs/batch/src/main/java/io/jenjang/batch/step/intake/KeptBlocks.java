package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.Shared;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The blocks that earlier runs kept, as the scan of their files would bring them now: for every partition they are read by the task that asks for it,
 * straight from the cache. Totals are not among them.
 */
record KeptBlocks(SalesRules rules, Shared<KeptBlocks.Kept> kept) implements Serializable {

  /** What lies where. */
  record Kept(CacheFolder cache, KeptSegment[] segments) implements Serializable {}

  static KeptBlocks of(
      JavaSparkContext spark, CacheFolder cache, SalesRules rules, List<KeptSegment> segments) {
    Kept kept = new Kept(cache, segments.toArray(KeptSegment[]::new));
    return new KeptBlocks(rules, Shared.with(spark, kept));
  }

  /** The blocks of a partition, in the order of segments and files; stops with damage if one is not as it was written. */
  Iterator<byte[]> of(int partition) {
    return new InTurn<>(Arrays.stream(kept.value().segments())
        .map(segment -> of(segment, partition))
        .iterator());
  }

  private Iterator<byte[]> of(KeptSegment segment, int partition) {
    return new InTurn<>(Arrays.stream(segment.partitions(partition, rules.layout()))
        .mapToObj(then -> of(segment, then, partition))
        .iterator());
  }

  /** @param then a partition of the segment */
  private Iterator<byte[]> of(KeptSegment segment, int then, int partition) {
    UnaryOperator<byte[]> taker = taker(segment, then, partition);
    CacheFolder cache = kept.value().cache();
    return new InTurn<>(segment.files().stream()
        .map(file -> cache.read(file, then).stream()
            .map(taker)
            .filter(block -> block.length > 0)
            .iterator())
        .iterator());
  }

  /** Takes out of a block of then what belongs to a partition of now. */
  private UnaryOperator<byte[]> taker(KeptSegment segment, int then, int partition) {
    Layout from = segment.layout();
    Layout to = rules.layout();
    if (partition >= to.firstRange()) {
      return new LineMove(rules, from, segment.numbers())
          .between(then - from.firstRange(), partition - to.firstRange());
    }
    return partition >= to.firstReject() || from.fingerprints() >= to.fingerprints()
        ? UnaryOperator.identity()
        : block -> fingerprints(block, partition - to.firstFingerprint(), to);
  }

  /** Of a bucket of few those that are in one of many. */
  private static byte[] fingerprints(byte[] block, int bucket, Layout to) {
    Bytes.Reader in = new Bytes.Reader(block);
    Bytes out = new Bytes(block.length);
    while (in.hasMore()) {
      long key = in.readFixed();
      if (to.bucket(key) == bucket) {
        out.putFixed(key);
      }
    }
    return out.take();
  }
}
