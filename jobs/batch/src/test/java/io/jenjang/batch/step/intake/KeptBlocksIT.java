package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.SharedSpark;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.CachePartsFile;
import io.jenjang.batch.io.CachePartsWriter;
import io.jenjang.batch.io.Shared;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept comes out of the partitions of another layout and under other numbers of members once, and where it belongs. */
class KeptBlocksIT {
  private static final int FILES = 3;
  private static final int LINES = 120;

  @TempDir
  private Path folder;

  private final JavaSparkContext spark =
      JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());

  private CacheFolder cache;

  /** By partition of now, what is to come out of it, sorted. */
  private final TreeMap<Integer, List<String>> expected = new TreeMap<>();

  @BeforeEach
  void begin() {
    cache = new CacheFolder(
        folder.resolve("out").toString(), CacheFolder.Of.SALES, "run", new Configuration());
  }

  @Test
  void everythingComesOutWhereItBelongs() {
    for (String volumes :
        List.of("cv { sum = cv }", "cv { sum = cv, within-days-of-joining = 9 }")) {
      SalesRules rules = rules(volumes);
      for (long seed = 1; seed <= 30; seed++) {
        Random random = new Random(seed);
        int members = 1 + random.nextInt(40);
        int more = random.nextInt(3) * random.nextInt(9);
        Layout to = layout(random, members + more);
        List<KeptSegment> kept = new ArrayList<>();
        expected.clear();
        for (int segment = 1 + random.nextInt(2); segment > 0; segment--) {
          kept.add(segment(random, members, more, rules, to));
        }
        check(rules, to, kept, "seed " + seed + ", " + volumes);
      }
    }
  }

  private void check(SalesRules rules, Layout to, List<KeptSegment> kept, String what) {
    SalesRules now = with(rules, to);
    KeptBlocks.Kept sent = Blocks.deserialize(
        KeptBlocks.Kept.class,
        Blocks.serialize(new KeptBlocks.Kept(cache, kept.toArray(KeptSegment[]::new))));
    KeptBlocks blocks = new KeptBlocks(now, Shared.with(spark, sent));
    for (int partition = 0; partition < to.partitions(); partition++) {
      List<String> expectedHere = expected.getOrDefault(partition, new ArrayList<>());
      expectedHere.sort(null);
      assertThat(texts(blocks.of(partition), partition, now))
          .as("%s, partition %s", what, partition)
          .isEqualTo(expectedHere);
    }
  }

  private SalesRules rules(String volumes) {
    IntakeMonth month = new IntakeMonth(folder.resolve("in")).volumes(volumes);
    month.file("sales.csv", "sale_id,member_id,sold_at,paid_at,cv\n");
    SalesRules[] rules = new SalesRules[1];
    month.scan(of -> {
      rules[0] = of;
      return (rows, cells) -> List.of().iterator();
    });
    return rules[0];
  }

  private static SalesRules with(SalesRules rules, Layout layout) {
    return new SalesRules(
        rules.window(),
        rules.calendar(),
        rules.periodBy(),
        rules.sums(),
        rules.rules(),
        rules.currencies(),
        rules.members(),
        rules.catalog(),
        rules.countsCustomers(),
        rules.checksReturns(),
        rules.reversesReturns(),
        rules.readsSoldAt(),
        rules.byStretch(),
        layout,
        rules.split(),
        rules.trading());
  }

  private static Layout layout(Random random, int members) {
    int size = 1 << random.nextInt(5);
    return new Layout(1 << random.nextInt(4), 1 + random.nextInt(4), members / size + 1, size);
  }

  /** Writes what a run found, and notes what is expected of it now. */
  private KeptSegment segment(Random random, int members, int more, SalesRules rules, Layout to) {
    Layout from = random.nextInt(3) == 0 && more == 0 ? to : layout(random, members);
    int[] now = random.nextInt(3) == 0 ? same(members) : moved(random, members, more);
    int[] lasting = moved(random, members, 0);
    int[] nowByLasting = new int[members + 1];
    for (int member = 1; member <= members; member++) {
      nowByLasting[lasting[member]] = now[member];
    }
    List<CachePartsFile> files = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      CachePartsWriter out = cache.create("blocks", from.partitions());
      Blocks blocks = new Blocks(from.partitions());
      blocks.keepIn(out);
      for (int line = random.nextInt(LINES); line > 0; line--) {
        draw(random, members, now, rules, from, to, blocks);
      }
      blocks.close();
      files.add(out.finish());
    }
    Segment segment = new Segment(
        List.of(),
        0,
        from,
        members,
        Renumbering.of(lasting),
        files,
        new ScanTotals(),
        new Strangers());
    return KeptSegment.of(segment, Renumbering.of(nowByLasting), to);
  }

  private void draw(
      Random random,
      int members,
      int[] now,
      SalesRules rules,
      Layout from,
      Layout to,
      Blocks blocks) {
    switch (random.nextInt(4)) {
      case 0 -> {
        long key = KeyKind.RETURN.mark(random.nextLong());
        int partition = from.firstFingerprint() + from.bucket(key);
        blocks.of(partition).putFixed(key);
        blocks.done(partition);
        expect(to.firstFingerprint() + to.bucket(key), Long.toString(key));
      }
      case 1 -> {
        int then = random.nextInt(from.rejects());
        String text = "R" + random.nextInt(1000);
        blocks.handOn(from.firstReject() + then, text.getBytes(StandardCharsets.UTF_8));
        expect(to.firstReject() + then % to.rejects(), text);
      }
      default -> {
        int member = random.nextInt(9) == 0 ? 0 : 1 + random.nextInt(members);
        int partition = from.firstRange() + from.range(member);
        long value = random.nextInt(1 << 30);
        line(from.inRange(member), value, rules, blocks.of(partition));
        blocks.done(partition);
        expect(to.firstRange() + to.range(now[member]), to.inRange(now[member]) + " " + value);
      }
    }
  }

  private void expect(int partition, String what) {
    expected.computeIfAbsent(partition, key -> new ArrayList<>()).add(what);
  }

  /** A word where a line fits into one and now and then where it does, else at length. */
  private static void line(int member, long value, SalesRules rules, Bytes out) {
    LineWord words = LineWord.of(rules);
    int day = (int) rules.window().firstDay().toEpochDay();
    if (words != null && value % 3 > 0) {
      out.putFixed(words.of(member, day, value));
      return;
    }
    LineCode.member(member, words != null, out);
    out.putCount(0);
    out.putNumber(0);
    out.putNumber(value);
    if (!rules.isUnfiltered()) {
      out.putCount(1);
    }
  }

  private static List<String> texts(Iterator<byte[]> blocks, int partition, SalesRules rules) {
    List<String> texts = new ArrayList<>();
    Layout layout = rules.layout();
    if (partition >= layout.firstRange()) {
      LineReader lines = new LineReader(rules, blocks);
      while (lines.next()) {
        texts.add(lines.member + " " + lines.cv);
      }
    } else if (partition >= layout.firstReject()) {
      blocks.forEachRemaining(block -> texts.add(new String(block, StandardCharsets.UTF_8)));
    } else {
      blocks.forEachRemaining(block -> {
        for (Bytes.Reader in = new Bytes.Reader(block); in.hasMore(); ) {
          texts.add(Long.toString(in.readFixed()));
        }
      });
    }
    texts.sort(null);
    return texts;
  }

  private static int[] same(int members) {
    int[] same = new int[members + 1];
    Arrays.setAll(same, number -> number);
    return same;
  }

  /** Other numbers for members, among which there may be numbers of new ones; many neighbours stay together. */
  private static int[] moved(Random random, int members, int more) {
    List<Integer> order = new ArrayList<>();
    for (int member = 1; member <= members; member++) {
      order.add(member);
    }
    for (int moves = random.nextInt(3); moves > 0; moves--) {
      int from = random.nextInt(members);
      List<Integer> part = order.subList(from, from + random.nextInt(members - from + 1));
      List<Integer> taken = new ArrayList<>(part);
      part.clear();
      order.addAll(random.nextInt(order.size() + 1), taken);
    }
    for (int i = 0; i < more; i++) {
      order.add(random.nextInt(order.size() + 1), 0);
    }
    int[] moved = new int[members + 1];
    for (int place = 0; place < order.size(); place++) {
      moved[order.get(place)] = order.get(place) == 0 ? 0 : place + 1;
    }
    return moved;
  }
}
