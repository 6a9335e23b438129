package io.jenjang.batch.step.check;

import io.jenjang.money.Scales;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Exact sums of whole numbers by a few texts, for groups that are few: they are looked for one after another, the last one found first. */
final class GroupSums implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long LOW = 0xFFFF_FFFFL;

  private final int columns;
  private final List<Group> groups = new ArrayList<>();
  private Group last;

  GroupSums(int columns) {
    this.columns = columns;
  }

  /** One group: its rows, and its sums in two halves, so that none can overflow. */
  static final class Group implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UTF8String[] names;
    private final long[] high;
    private final long[] low;
    private long rows;

    Group(UTF8String[] names, int columns) {
      this.names = names;
      this.high = new long[columns];
      this.low = new long[columns];
    }

    void add(int column, long value) {
      high[column] += value >> Integer.SIZE;
      low[column] += value & LOW;
    }

    /** Adds some values. */
    void add(int column, long[] values, int from, int to) {
      long highs = 0;
      long lows = 0;
      for (int i = from; i < to; i++) {
        highs += values[i] >> Integer.SIZE;
        lows += values[i] & LOW;
      }
      high[column] += highs;
      low[column] += lows;
    }

    /** Counts more rows. */
    Group rows(int more) {
      rows += more;
      return this;
    }

    long rows() {
      return rows;
    }

    /** How many texts the group goes by. */
    int names() {
      return names.length;
    }

    /** A text by which the group goes; null for none. */
    String name(int place) {
      return names[place] == null ? null : names[place].toString();
    }

    /** Whether a text by which the group goes is this one. */
    boolean isNamed(int place, UTF8String text) {
      return text.equals(names[place]);
    }

    /** A sum as a count. */
    long count(int column) {
      return whole(column).longValueExact();
    }

    /** A sum of amounts with 4 places. */
    BigDecimal amount(int column) {
      return new BigDecimal(whole(column), Scales.MONEY);
    }

    private BigInteger whole(int column) {
      return BigInteger.valueOf(high[column])
          .shiftLeft(Integer.SIZE)
          .add(BigInteger.valueOf(low[column]));
    }

    private boolean goesBy(UTF8String... wanted) {
      return Arrays.equals(names, wanted);
    }
  }

  /** The group of some texts; each may be null, and may lie in memory that is soon used again. */
  Group at(UTF8String... names) {
    if (last != null && last.goesBy(names)) {
      return last;
    }
    last = groups.stream()
        .filter(group -> group.goesBy(names))
        .findFirst()
        .orElseGet(() -> added(names));
    return last;
  }

  private Group added(UTF8String... names) {
    UTF8String[] kept = Arrays.stream(names)
        .map(name -> name == null ? null : name.copy())
        .toArray(UTF8String[]::new);
    Group group = new Group(kept, columns);
    groups.add(group);
    return group;
  }

  /** Adds what another task found. */
  void add(GroupSums other) {
    for (Group found : other.groups) {
      Group group = at(found.names);
      group.rows += found.rows;
      for (int i = 0; i < columns; i++) {
        group.high[i] += found.high[i];
        group.low[i] += found.low[i];
      }
    }
  }

  /** All groups by their texts, those without one first. */
  List<Group> sorted() {
    Comparator<UTF8String> text = Comparator.nullsFirst(Comparator.naturalOrder());
    List<Group> sorted = new ArrayList<>(groups);
    sorted.sort((left, right) -> Arrays.compare(left.names, right.names, text));
    return sorted;
  }
}
