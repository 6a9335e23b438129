package io.jenjang.batch.io;

import io.jenjang.tree.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Texts. A value is kept as a number: that of a member whose id it is, or {@code ~code} of a text of this row group. A dictionary has the other texts
 * first, by first coming, then ids by member number.
 */
final class TextLeaf extends Leaf {
  /** Columns with more different texts are ids and the like, in tree order: their least and greatest tell a reader nothing. */
  private static final int STATISTICS_LIMIT = 256;

  private static final NumberSet NOBODY = new NumberSet(0, 0);

  private final TextTable table = new TextTable();
  private final LongPages values = new LongPages();
  private String lastText;
  private long lastValue;
  private Ids ids;
  private NumberSet members = NOBODY;

  TextLeaf(PrimitiveType type, Levels levels) {
    super(type, levels);
  }

  /** What stands for a text until the row group is written. */
  long text(byte[] bytes, int offset, int length) {
    return ~(long) table.code(bytes, offset, length);
  }

  /** The same; nothing is looked up when the same object comes again. */
  @SuppressWarnings("ReferenceEquality")
  long text(String text) {
    if (text != lastText) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      lastValue = text(bytes, 0, bytes.length);
      lastText = text;
    }
    return lastValue;
  }

  /** What stands for the id of a member. */
  @SuppressWarnings("ReferenceEquality") // One file is about one set of members.
  long member(Ids names, int member) {
    if (ids != names) {
      if (ids != null) {
        return text(names.bytes(), names.start()[member], names.length(member));
      }
      ids = names;
    }
    return member;
  }

  /** The same for the ids of some members, from one place of an array to one of another. */
  @SuppressWarnings("ReferenceEquality") // As for one.
  void members(Ids names, int[] members, int from, int count, long[] to, int place) {
    ids = ids == null ? names : ids;
    if (ids == names) {
      for (int i = 0; i < count; i++) {
        to[place + i] = members[from + i];
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      to[place + i] = member(names, members[from + i]);
    }
  }

  @Override
  void add(long[] high, long[] low, int count) {
    values.add(low, count);
  }

  @Override
  LongPages values() {
    return values;
  }

  private int different() {
    return table.count() + members.size();
  }

  @Override
  boolean encode(Codes codes) {
    members = members();
    PageBytes entries = new PageBytes();
    int total = values.total();
    if (different() > total - total / 8) {
      return false;
    }
    for (int code = 0; code < table.count(); code++) {
      table.copy(code, entries);
    }
    for (long member : members.numbers()) {
      id((int) member, entries);
    }
    // Texts that repeat are taken to be as long as the others.
    long plainBytes = total * (long) entries.size() / Math.max(1, different());
    if (!Codes.pays(entries.size(), different(), plainBytes, total)) {
      return false;
    }
    codes.dictionary(different(), entries.toBytesInput());
    int[] to = codes.reserve(total);
    int at = 0;
    for (int page = 0; page < values.pages(); page++) {
      int end = at + values.size(page);
      if (values.isConstant(page)) {
        Arrays.fill(to, at, end, code(values.least(page)));
      } else {
        codes(values.page(page), values.size(page), to, at);
      }
      at = end;
    }
    return true;
  }

  private NumberSet members() {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int page = 0; page < values.pages(); page++) {
      least = Math.min(least, values.least(page));
      greatest = Math.max(greatest, values.greatest(page));
    }
    if (greatest <= 0) {
      return NOBODY;
    }
    NumberSet set = new NumberSet(Math.max(1, least), greatest);
    for (int page = 0; page < values.pages(); page++) {
      if (!values.isConstant(page)) {
        add(values.page(page), values.size(page), set);
      } else if (values.least(page) > 0) {
        set.add(values.least(page));
      }
    }
    set.count();
    return set;
  }

  private static void add(long[] numbers, int count, NumberSet set) {
    long last = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] > 0 && numbers[i] != last) {
        last = numbers[i];
        set.add(last);
      }
    }
  }

  private void codes(long[] numbers, int count, int[] to, int at) {
    long last = 0;
    int code = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] != last) {
        last = numbers[i];
        code = code(last);
      }
      to[at + i] = code;
    }
  }

  private int code(long value) {
    return value < 0 ? (int) ~value : table.count() + members.place(value);
  }

  @Override
  void plain(int page, PageBytes out) {
    long[] numbers = values.page(page);
    for (int i = 0; i < values.size(page); i++) {
      if (numbers[i] < 0) {
        table.copy((int) ~numbers[i], out);
      } else {
        id((int) numbers[i], out);
      }
    }
  }

  private void id(int member, PageBytes out) {
    out.putText(ids.bytes(), ids.start()[member], ids.length(member));
  }

  @Override
  Statistics<?> statistics(int page) {
    if (different() > STATISTICS_LIMIT) {
      return Statistics.noopStats(type());
    }
    BinaryStatistics statistics = (BinaryStatistics) Statistics.createStats(type());
    if (values.isConstant(page)) {
      statistics.updateStats(binary(values.least(page)));
    } else {
      statistics(values.page(page), values.size(page), statistics);
    }
    return statistics;
  }

  private void statistics(long[] numbers, int count, BinaryStatistics statistics) {
    boolean[] seen = new boolean[different()];
    long last = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] != last) {
        last = numbers[i];
        int code = code(last);
        if (!seen[code]) {
          seen[code] = true;
          statistics.updateStats(binary(last));
        }
      }
    }
  }

  private Binary binary(long value) {
    return value < 0
        ? Binary.fromReusedByteArray(table.text((int) ~value))
        : Binary.fromReusedByteArray(
            ids.bytes(), ids.start()[(int) value], ids.length((int) value));
  }

  /** A filter of all texts of the row group; to be asked for after they were written. */
  BloomFilter filter() {
    LookupFilter filter = new LookupFilter(different());
    for (int code = 0; code < table.count(); code++) {
      byte[] text = table.text(code);
      filter.add(text, 0, text.length);
    }
    for (long member : members.numbers()) {
      int id = (int) member;
      filter.add(ids.bytes(), ids.start()[id], ids.length(id));
    }
    return filter.made();
  }

  @Override
  long extraBytes() {
    return table.bytes();
  }

  @Override
  void clear() {
    super.clear();
    table.clear();
    lastText = null;
    members = NOBODY;
  }
}
