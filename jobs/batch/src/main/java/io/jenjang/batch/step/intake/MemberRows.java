package io.jenjang.batch.step.intake;

import io.jenjang.tree.Ids;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Members as arrays, in the order in which they were read: those of a task, or of all tasks together. */
final class MemberRows implements Serializable {
  private static final long serialVersionUID = 1L;

  final Texts id = new Texts();

  /** By tree of the plan. */
  final Texts[] upline;

  byte[] kind = new byte[64];
  byte[] status = new byte[64];
  transient int[] joinedOn = new int[64];
  transient int[] country = new int[64];
  transient int[] market = new int[64];

  /** Place under the one above in the placement tree; 0 where none is named, -1 for one below 1. */
  short[] leg = new short[64];

  transient int[] currency = new int[64];
  transient int[] owner = new int[64];
  transient int[] legalId = new int[64];
  byte[] withoutTaxId = new byte[64];
  final Words countries = new Words();
  final Words markets = new Words();
  final Words currencies = new Words();
  final Words owners = new Words();
  final Words legalIds = new Words();

  /** Ids of members who joined after the period. */
  final Texts later = new Texts();

  /** Rows that tell of changes inside the period, where somebody asks. */
  final MemberVersions versions;

  long outside;
  final ScanTotals rejected = new ScanTotals();

  MemberRows(int trees) {
    this(trees, new MemberVersions(trees));
  }

  MemberRows(int trees, MemberVersions versions) {
    upline = new Texts[trees];
    Arrays.setAll(upline, i -> new Texts());
    this.versions = versions;
  }

  int count() {
    return id.count();
  }

  /** Adds the attributes of the member whose id comes next. */
  void attributes(int kind, int status, int joinedOn, int country, int market) {
    int row = id.count();
    if (row == this.kind.length) {
      grow(row * 2);
    }
    this.kind[row] = (byte) kind;
    this.status[row] = (byte) status;
    this.joinedOn[row] = joinedOn;
    this.country[row] = country;
    this.market[row] = market;
  }

  /** Adds the place in the placement tree of the member whose id comes next, after its attributes; what no leg can be as far off as it goes. */
  void leg(long named) {
    leg[id.count()] = legOf(named);
  }

  /** A leg that is named; below zero for any below 1. */
  static short legOf(long named) {
    return (short) (named < 1 ? -1 : Math.min(named, Short.MAX_VALUE));
  }

  /** Adds how the member whose id comes next is to be paid; after its attributes. */
  void payee(int currency, int withoutTaxId) {
    this.currency[id.count()] = currency;
    this.withoutTaxId[id.count()] = (byte) withoutTaxId;
  }

  /** Adds who holds the position of the member whose id comes next; after its attributes. */
  void owner(int number) {
    owner[id.count()] = number;
  }

  /** Adds which person the member is whose id comes next; after its attributes. */
  void legalId(int number) {
    legalId[id.count()] = number;
  }

  private void grow(int size) {
    kind = Arrays.copyOf(kind, size);
    status = Arrays.copyOf(status, size);
    joinedOn = Arrays.copyOf(joinedOn, size);
    country = Arrays.copyOf(country, size);
    market = Arrays.copyOf(market, size);
    leg = Arrays.copyOf(leg, size);
    currency = Arrays.copyOf(currency, size);
    owner = Arrays.copyOf(owner, size);
    legalId = Arrays.copyOf(legalId, size);
    withoutTaxId = Arrays.copyOf(withoutTaxId, size);
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    kind = Arrays.copyOf(kind, count() + 1);
    status = Arrays.copyOf(status, count() + 1);
    leg = Arrays.copyOf(leg, count() + 1);
    withoutTaxId = Arrays.copyOf(withoutTaxId, count() + 1);
    out.defaultWriteObject();
    Packed.write(out, joinedOn, count());
    Packed.write(out, country, count());
    Packed.write(out, market, count());
    Packed.write(out, currency, count());
    Packed.write(out, owner, count());
    Packed.write(out, legalId, count());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    joinedOn = Packed.readInts(in);
    country = Packed.readInts(in);
    market = Packed.readInts(in);
    currency = Packed.readInts(in);
    owner = Packed.readInts(in);
    legalId = Packed.readInts(in);
  }

  /** All tasks' members, one task after another. */
  static MemberRows concat(List<MemberRows> parts, int trees) {
    MemberRows all = new MemberRows(trees);
    int count = parts.stream().mapToInt(MemberRows::count).sum();
    all.grow(Math.max(1, count));
    for (MemberRows part : parts) {
      int from = all.count();
      System.arraycopy(part.kind, 0, all.kind, from, part.count());
      System.arraycopy(part.status, 0, all.status, from, part.count());
      System.arraycopy(part.joinedOn, 0, all.joinedOn, from, part.count());
      System.arraycopy(part.leg, 0, all.leg, from, part.count());
      System.arraycopy(part.withoutTaxId, 0, all.withoutTaxId, from, part.count());
      part.currencies.translate(part.currency, part.count(), all.currencies, all.currency, from);
      part.owners.translate(part.owner, part.count(), all.owners, all.owner, from);
      part.legalIds.translate(part.legalId, part.count(), all.legalIds, all.legalId, from);
      part.countries.translate(part.country, part.count(), all.countries, all.country, from);
      part.markets.translate(part.market, part.count(), all.markets, all.market, from);
      all.id.addAll(part.id);
      for (int tree = 0; tree < trees; tree++) {
        all.upline[tree].addAll(part.upline[tree]);
      }
      all.later.addAll(part.later);
      all.versions.addAll(part.versions);
      all.outside += part.outside;
      all.rejected.add(part.rejected);
    }
    return all;
  }

  /** Many texts in one array of bytes. */
  static final class Texts implements Serializable {
    private static final long serialVersionUID = 1L;
    private byte[] bytes = new byte[256];
    private transient int[] start = new int[64];
    private int count;

    private void writeObject(ObjectOutputStream out) throws IOException {
      bytes = Arrays.copyOf(bytes, start[count]);
      out.defaultWriteObject();
      Packed.write(out, start, count + 1);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      start = Packed.readInts(in);
    }

    int count() {
      return count;
    }

    /** @param text null for an empty one */
    void add(UTF8String text) {
      int length = text == null ? 0 : text.numBytes();
      room(length, 1);
      if (length > 0) {
        text.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + start[count]);
      }
      start[count + 1] = start[count] + length;
      count++;
    }

    void addAll(Texts more) {
      room(more.start[more.count], more.count);
      System.arraycopy(more.bytes, 0, bytes, start[count], more.start[more.count]);
      for (int i = 1; i <= more.count; i++) {
        start[count + i] = start[count] + more.start[i];
      }
      count += more.count;
    }

    private void room(int moreBytes, int moreTexts) {
      int size = Math.addExact(start[count], moreBytes);
      if (size > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int)
            Math.min(Integer.MAX_VALUE - 16, Math.max(size, bytes.length * 2L)));
      }
      if (count + moreTexts >= start.length) {
        start = Arrays.copyOf(start, Math.max(count + moreTexts + 1, start.length * 2));
      }
    }

    /** The texts of some ids but the empty entry 0. */
    static Texts of(Ids ids) {
      Texts texts = new Texts();
      texts.bytes = ids.bytes();
      texts.start = Arrays.copyOfRange(ids.start(), 1, ids.count() + 1);
      texts.count = ids.count() - 1;
      return texts;
    }

    /** The texts after an empty entry 0. */
    Ids toIds() {
      int[] starts = new int[count + 2];
      System.arraycopy(start, 0, starts, 1, count + 1);
      return new Ids(Arrays.copyOf(bytes, start[count]), starts);
    }
  }

  /** Words by number; 0 is the empty one. */
  static final class Words implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<UTF8String, Integer> numbers = new HashMap<>();
    private final List<UTF8String> words = new ArrayList<>();

    Words() {
      number(UTF8String.EMPTY_UTF8);
    }

    /** @param word null for the empty one */
    int number(UTF8String word) {
      if (word == null) {
        return 0;
      }
      Integer number = numbers.get(word);
      if (number == null) {
        UTF8String kept = word.clone();
        number = words.size();
        numbers.put(kept, number);
        words.add(kept);
      }
      return number;
    }

    /** The number of a word that may not be there, 0 then. */
    int find(String word) {
      return numbers.getOrDefault(UTF8String.fromString(word), 0);
    }

    String[] names() {
      return words.stream().map(UTF8String::toString).toArray(String[]::new);
    }

    void translate(int[] from, int count, Words to, int[] into, int at) {
      int[] other = words.stream().mapToInt(to::number).toArray();
      for (int i = 0; i < count; i++) {
        into[at + i] = other[from[i]];
      }
    }
  }
}
