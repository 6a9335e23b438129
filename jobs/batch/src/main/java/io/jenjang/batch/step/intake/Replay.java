package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheBlocks;
import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.Shared;
import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/**
 * Hands on the blocks that earlier runs kept, as the scan of their files would do it now. Totals are not among them.
 *
 * @param origins by segment
 */
record Replay(CacheFolder cache, SalesRules rules, Shared<Replay.Origin[]> origins)
    implements FlatMapFunction<Replay.Part, Tuple2<Integer, byte[]>> {

  /**
   * A file of the cache.
   *
   * @param segment place of its segment
   */
  record Part(CacheFile file, int segment) implements Serializable {}

  /**
   * Where blocks come from.
   *
   * @param numbers from its numbers of members to those of now
   */
  record Origin(Layout layout, Renumbering numbers) implements Serializable {}

  @Override
  public Iterator<Tuple2<Integer, byte[]>> call(Part part) {
    Origin origin = origins.value()[part.segment()];
    return new Pass(cache.read(part.file()), rules, origin);
  }

  /** One file's pass. */
  private static final class Pass implements Iterator<Tuple2<Integer, byte[]>> {
    private final CacheBlocks kept;
    private final Layout from;
    private final Layout to;
    private final LineMove move;
    private final Blocks blocks;
    private boolean over;

    Pass(CacheBlocks kept, SalesRules rules, Origin origin) {
      this.kept = kept;
      this.from = origin.layout();
      this.to = rules.layout();
      this.move = new LineMove(rules, from, origin.numbers());
      this.blocks = new Blocks(to.partitions());
    }

    @Override
    public boolean hasNext() {
      while (blocks.isEmpty() && !over) {
        if (kept.next()) {
          handOn(kept.number(), kept.block());
        } else {
          blocks.close();
          over = true;
        }
      }
      return !blocks.isEmpty();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return blocks.poll();
    }

    private void handOn(int partition, byte[] block) {
      if (partition >= from.firstRange()) {
        move.move(partition - from.firstRange(), block, blocks);
      } else if (partition >= from.firstReject()) {
        blocks.handOn(to.firstReject() + (partition - from.firstReject()) % to.rejects(), block);
      } else {
        fingerprints(partition, block);
      }
    }

    private void fingerprints(int partition, byte[] block) {
      boolean inPlace = from.fingerprints() == to.fingerprints();
      Bytes.Reader in = new Bytes.Reader(block);
      Bytes all = inPlace ? new Bytes(block.length) : null;
      while (in.hasMore()) {
        long kept = KeyKind.kept(in.readFixed());
        int bucket = inPlace ? partition : to.bucket(kept);
        Bytes out = inPlace ? all : blocks.of(bucket);
        out.putFixed(kept);
        if (!inPlace) {
          blocks.done(bucket);
        }
      }
      if (inPlace) {
        blocks.handOn(partition, all.take());
      }
    }
  }
}
