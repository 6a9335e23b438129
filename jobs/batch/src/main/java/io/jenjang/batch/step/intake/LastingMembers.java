package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheBlocks;
import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.CacheWriter;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Members in a numbering that lasts from night to night: whoever comes later gets a later number. A file of the cache has the ids of some of them, in that
 * order, and what the reading of sales asked about them.
 */
final class LastingMembers {
  private static final int IDS = 0;
  private static final int JOINED = 1;
  private static final int COUNTRIES = 2;
  private static final int ORDERED = 3;

  private final SalesRules rules;
  private final MemberFacts facts;
  private final Ids ids;
  private final List<String> countries;

  LastingMembers(SalesRules rules, Members members) {
    this.rules = rules;
    this.facts = rules.members().value();
    this.ids = members.ids();
    this.countries = List.of(members.countries());
  }

  /**
   * By lasting number, from 1 on: the number of the member now. Null if one of them is no member any more, or is not what it was.
   *
   * @param files in the order of the lasting numbers
   */
  int[] find(List<CacheBlocks> files) {
    int[] now = new int[ids.count()];
    int count = 1;
    for (CacheBlocks file : files) {
      byte[][] blocks = new byte[ORDERED + 1][];
      while (file.next()) {
        blocks[file.number()] = file.block();
      }
      Bytes.Reader in = new Bytes.Reader(blocks[IDS]);
      int first = count;
      while (in.hasMore()) {
        int length = (int) in.readCount();
        int from = in.skip(length);
        int number =
            count == ids.count() ? 0 : number(now[count - 1] + 1, blocks[IDS], from, length);
        if (number == 0) {
          return null;
        }
        now[count++] = number;
      }
      if (!areSame(blocks, now, first, count)) {
        return null;
      }
    }
    return Arrays.copyOf(now, count);
  }

  /** Nearly always the one after the last. */
  private int number(int likely, byte[] block, int from, int length) {
    boolean isLikely = likely < ids.count()
        && Arrays.equals(
            block, from, from + length, ids.bytes(), ids.start()[likely], ids.start()[likely + 1]);
    return isLikely ? likely : facts.index().lookup(block, from, length);
  }

  private boolean areSame(byte[][] blocks, int[] now, int first, int end) {
    int[] numbers = Arrays.copyOfRange(now, first, end);
    return Arrays.equals(blocks[JOINED], joined(numbers))
        && Arrays.equals(blocks[COUNTRIES], countries(numbers))
        && Arrays.equals(blocks[ORDERED], ordered(numbers));
  }

  /** Writes some members; null if that cannot be done. */
  CacheFile write(CacheFolder cache, int[] numbers) {
    Bytes texts = new Bytes(1 << 16);
    for (int number : numbers) {
      texts.putCount(ids.length(number));
      texts.put(ids.bytes(), ids.start()[number], ids.start()[number + 1]);
    }
    CacheWriter out = cache.create("members");
    out.write(IDS, texts.take());
    out.write(JOINED, joined(numbers));
    out.write(COUNTRIES, countries(numbers));
    out.write(ORDERED, ordered(numbers));
    return out.finish();
  }

  private byte[] joined(int[] numbers) {
    ByteBuffer days = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Integer.BYTES));
    for (int number : numbers) {
      days.putInt(facts.joinedOn()[number]);
    }
    return days.array();
  }

  /** Only a catalog asks for them. Names by first member, as their places change from file to file. */
  private byte[] countries(int[] numbers) {
    Bytes out = new Bytes(16);
    if (rules.catalog() != null) {
      int[] places = new int[countries.size()];
      Arrays.fill(places, -1);
      List<String> names = new ArrayList<>();
      for (int number : numbers) {
        int country = facts.country()[number];
        if (places[country] < 0) {
          places[country] = names.size();
          names.add(countries.get(country));
        }
        out.putCount(places[country]);
      }
      names.forEach(out::putText);
    }
    return out.take();
  }

  /** Only first orders ask for it. */
  private byte[] ordered(int[] numbers) {
    byte[] ordered = new byte[rules.hasFirstOrders() ? numbers.length : 0];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] =
          facts.orderedBefore() != null && facts.orderedBefore()[numbers[i]] ? (byte) 1 : 0;
    }
    return ordered;
  }
}
