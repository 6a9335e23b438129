package io.jenjang.batch.step.intake;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Members as arrays, in the order in which they were read: those of a task, or of all tasks together. Many files leave columns out: an array of what is
 * nearly always 0 ends behind the last row that says something else, and is empty where none does.
 */
final class MemberRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int[] NO_NUMBERS = {};

  Texts id = new Texts();

  /** By tree of the plan. */
  final Texts[] upline;

  byte[] kind = new byte[64];
  byte[] status = new byte[64];
  transient int[] joinedOn = new int[64];
  transient int[] country = NO_NUMBERS;
  transient int[] market = NO_NUMBERS;

  /** Place under the one above in the placement tree; 0 where none is named, -1 for one below 1. */
  short[] leg = {};

  transient int[] currency = NO_NUMBERS;
  transient int[] owner = NO_NUMBERS;
  transient int[] legalId = NO_NUMBERS;
  byte[] withoutTaxId = {};
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
    this.country = put(this.country, row, country);
    this.market = put(this.market, row, market);
  }

  /** Adds the place in the placement tree of the member whose id comes next, after its attributes; what no leg can be as far off as it goes. */
  void leg(long named) {
    int row = id.count();
    if (row >= leg.length) {
      leg = Arrays.copyOf(leg, room(row));
    }
    leg[row] = legOf(named);
  }

  /** A leg that is named; below zero for any below 1. */
  static short legOf(long named) {
    return (short) (named < 1 ? -1 : Math.min(named, Short.MAX_VALUE));
  }

  /** Adds how the member whose id comes next is to be paid; after its attributes. */
  void payee(int currency, int withoutTaxId) {
    int row = id.count();
    this.currency = put(this.currency, row, currency);
    if (withoutTaxId != 0) {
      if (row >= this.withoutTaxId.length) {
        this.withoutTaxId = Arrays.copyOf(this.withoutTaxId, room(row));
      }
      this.withoutTaxId[row] = (byte) withoutTaxId;
    }
  }

  /** Adds who holds the position of the member whose id comes next; after its attributes. */
  void owner(int number) {
    owner = put(owner, id.count(), number);
  }

  /** Adds which person the member is whose id comes next; after its attributes. */
  void legalId(int number) {
    legalId = put(legalId, id.count(), number);
  }

  private static int[] put(int[] numbers, int row, int number) {
    if (number == 0) {
      return numbers;
    }
    int[] with = row < numbers.length ? numbers : Arrays.copyOf(numbers, room(row));
    with[row] = number;
    return with;
  }

  /** How long an array is made that is to hold a row. */
  private static int room(int row) {
    return Math.max(64, 2 * row);
  }

  private void grow(int size) {
    kind = Arrays.copyOf(kind, size);
    status = Arrays.copyOf(status, size);
    joinedOn = Arrays.copyOf(joinedOn, size);
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    kind = Arrays.copyOf(kind, count() + 1);
    status = Arrays.copyOf(status, count() + 1);
    leg = Arrays.copyOf(leg, Math.min(leg.length, count()));
    withoutTaxId = Arrays.copyOf(withoutTaxId, Math.min(withoutTaxId.length, count()));
    out.defaultWriteObject();
    Packed.write(out, joinedOn, count());
    write(out, country);
    write(out, market);
    write(out, currency);
    write(out, owner);
    write(out, legalId);
  }

  private void write(ObjectOutputStream out, int[] numbers) throws IOException {
    Packed.write(out, numbers, Math.min(numbers.length, count()));
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

  /** All tasks' members, one task after another; several columns at a time. */
  static MemberRows concat(List<MemberRows> parts, int trees) {
    MemberRows all = new MemberRows(trees);
    List<Runnable> columns = new ArrayList<>();
    columns.add(() -> all.id = texts(parts, part -> part.id));
    for (int tree = 0; tree < trees; tree++) {
      int each = tree;
      columns.add(() -> all.upline[each] = texts(parts, part -> part.upline[each]));
    }
    int count = parts.stream().mapToInt(MemberRows::count).reduce(0, Math::addExact);
    columns.add(() -> all.facts(parts, count));
    columns.add(() -> all.words(parts, count));
    ForkJoinTask.invokeAll(columns.stream().map(ForkJoinTask::adapt).toList());
    for (MemberRows part : parts) {
      all.later.addAll(part.later);
      all.versions.addAll(part.versions);
      all.outside += part.outside;
      all.rejected.add(part.rejected);
    }
    return all;
  }

  private static Texts texts(List<MemberRows> parts, Function<MemberRows, Texts> column) {
    return Texts.concat(parts.stream().map(column).toList());
  }

  private void facts(List<MemberRows> parts, int count) {
    kind = new byte[count];
    status = new byte[count];
    joinedOn = new int[count];
    int from = 0;
    for (MemberRows part : parts) {
      System.arraycopy(part.kind, 0, kind, from, part.count());
      System.arraycopy(part.status, 0, status, from, part.count());
      System.arraycopy(part.joinedOn, 0, joinedOn, from, part.count());
      if (part.leg.length > 0) {
        leg = leg.length == 0 ? new short[count] : leg;
        System.arraycopy(part.leg, 0, leg, from, Math.min(part.leg.length, part.count()));
      }
      if (part.withoutTaxId.length > 0) {
        withoutTaxId = withoutTaxId.length == 0 ? new byte[count] : withoutTaxId;
        int filled = Math.min(part.withoutTaxId.length, part.count());
        System.arraycopy(part.withoutTaxId, 0, withoutTaxId, from, filled);
      }
      from += part.count();
    }
  }

  private void words(List<MemberRows> parts, int count) {
    country = words(parts, count, countries, part -> part.countries, part -> part.country);
    market = words(parts, count, markets, part -> part.markets, part -> part.market);
    currency = words(parts, count, currencies, part -> part.currencies, part -> part.currency);
    owner = words(parts, count, owners, part -> part.owners, part -> part.owner);
    legalId = words(parts, count, legalIds, part -> part.legalIds, part -> part.legalId);
  }

  /** The numbers of a column's words, which are added to {@code to} in the order of the parts. */
  private static int[] words(
      List<MemberRows> parts,
      int count,
      Words to,
      Function<MemberRows, Words> words,
      Function<MemberRows, int[]> column) {
    int[] all = NO_NUMBERS;
    int from = 0;
    for (MemberRows part : parts) {
      int[] numbers = column.apply(part);
      int[] other = words.apply(part).in(to);
      if (numbers.length > 0) {
        all = all.length == 0 ? new int[count] : all;
        for (int i = Math.min(numbers.length, part.count()) - 1; i >= 0; i--) {
          all[from + i] = other[numbers[i]];
        }
      }
      from += part.count();
    }
    return all;
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

    /** By number here: the number in others, which get the words that they do not have. */
    int[] in(Words others) {
      return words.stream().mapToInt(others::number).toArray();
    }
  }
}
