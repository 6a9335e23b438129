package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.io.CachePartsFile;
import io.jenjang.batch.step.intake.Segment.Source;
import io.jenjang.batch.step.intake.SuspectLine.Reversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a {@link NightState} as bytes and reads it. */
final class StateCode {
  private static final RejectReason[] REASONS = RejectReason.values();
  private static final KeyKind[] KINDS = KeyKind.values();

  private StateCode() {}

  static byte[] write(NightState state) {
    Bytes out = new Bytes(1 << 16);
    out.putText(state.dependencies());
    list(state.segments(), segment -> segment(segment, out), out);
    list(state.people(), file -> file(file, out), out);
    out.putCount(state.suspects().length);
    for (long suspect : state.suspects()) {
      out.putFixed(suspect);
    }
    NightState.Picks picks = state.picks();
    layout(picks.layout(), out);
    out.putCount(picks.members());
    picks.numbers().write(out);
    list(picks.lines(), line -> line(line, out), out);
    return out.take();
  }

  static NightState read(byte[] bytes) {
    Bytes.Reader in = new Bytes.Reader(bytes);
    String dependencies = in.readText();
    List<Segment> segments = list(() -> segment(in), in);
    List<CacheFile> people = list(() -> file(in), in);
    long[] suspects = new long[(int) in.readCount()];
    for (int i = 0; i < suspects.length; i++) {
      suspects[i] = in.readFixed();
    }
    NightState.Picks picks = new NightState.Picks(
        layout(in), (int) in.readCount(), Renumbering.read(in), list(() -> line(in), in));
    return new NightState(dependencies, segments, people, suspects, picks);
  }

  private static void segment(Segment segment, Bytes out) {
    list(segment.files(), file -> source(file, out), out);
    out.putCount(segment.lines());
    layout(segment.layout(), out);
    out.putCount(segment.members());
    segment.numbers().write(out);
    list(segment.parts(), part -> parts(part, out), out);
    totals(segment.totals(), out);
    segment.strangers().write(out);
  }

  private static Segment segment(Bytes.Reader in) {
    return new Segment(
        list(() -> source(in), in),
        in.readCount(),
        layout(in),
        (int) in.readCount(),
        Renumbering.read(in),
        list(() -> parts(in), in),
        totals(in),
        Strangers.read(in));
  }

  static void source(Source file, Bytes out) {
    out.putText(file.name());
    out.putCount(file.bytes());
    out.putText(file.sha256());
  }

  static Source source(Bytes.Reader in) {
    return new Source(in.readText(), in.readCount(), in.readText());
  }

  static void file(CacheFile file, Bytes out) {
    out.putText(file.path());
    out.putCount(file.bytes());
    out.putFixed(file.crc64());
  }

  static CacheFile file(Bytes.Reader in) {
    return new CacheFile(in.readText(), in.readCount(), in.readFixed());
  }

  private static void parts(CachePartsFile file, Bytes out) {
    out.putText(file.path());
    out.putCount(file.bytes());
    out.putCount(file.parts());
  }

  private static CachePartsFile parts(Bytes.Reader in) {
    return new CachePartsFile(in.readText(), in.readCount(), (int) in.readCount());
  }

  private static void layout(Layout layout, Bytes out) {
    out.putCount(layout.fingerprints());
    out.putCount(layout.rejects());
    out.putCount(layout.ranges());
    out.putCount(layout.rangeSize());
  }

  private static Layout layout(Bytes.Reader in) {
    return new Layout(
        (int) in.readCount(), (int) in.readCount(), (int) in.readCount(), (int) in.readCount());
  }

  static void totals(ScanTotals totals, Bytes out) {
    out.putCount(totals.in.size());
    totals.in.forEach((file, money) -> {
      out.putText(file);
      money(money, out);
    });
    money(totals.used, out);
    money(totals.outside, out);
    money(totals.duplicates, out);
    out.putCount(totals.rejected.size());
    totals.rejected.forEach((reason, money) -> {
      out.putByte(reason.ordinal());
      money(money, out);
      list(totals.examples.get(reason), out::putText, out);
    });
  }

  static ScanTotals totals(Bytes.Reader in) {
    ScanTotals totals = new ScanTotals();
    for (long left = in.readCount(); left > 0; left--) {
      totals.in.put(in.readText(), money(in));
    }
    totals.used.putAll(money(in));
    totals.outside.putAll(money(in));
    totals.duplicates.putAll(money(in));
    for (long left = in.readCount(); left > 0; left--) {
      RejectReason reason = REASONS[in.readByte()];
      totals.rejected.put(reason, money(in));
      totals.examples.put(reason, list(in::readText, in));
    }
    return totals;
  }

  private static void money(Map<String, Money> byCurrency, Bytes out) {
    out.putCount(byCurrency.size());
    byCurrency.forEach((currency, money) -> {
      out.putText(currency);
      money.write(out);
    });
  }

  private static Map<String, Money> money(Bytes.Reader in) {
    Map<String, Money> byCurrency = new TreeMap<>();
    for (long left = in.readCount(); left > 0; left--) {
      byCurrency.put(in.readText(), Money.read(in));
    }
    return byCurrency;
  }

  private static void line(SuspectLine line, Bytes out) {
    key(line.key(), out);
    out.putByte(line.kind().ordinal());
    out.putByte(line.sale() == null ? 0 : 1);
    if (line.sale() != null) {
      key(line.sale(), out);
    }
    RejectCode.write(line.reject(), out);
    out.putCount(line.range());
    out.putBytes(line.code());
    out.putByte(line.reversal() == null ? 0 : 1);
    if (line.reversal() != null) {
      out.putBytes(line.reversal().code());
      out.putNumber(line.reversal().qv());
      out.putNumber(line.reversal().cv());
      out.putNumber(line.reversal().net());
    }
  }

  private static SuspectLine line(Bytes.Reader in) {
    return new SuspectLine(
        key(in),
        KINDS[in.readByte()],
        in.readByte() == 0 ? null : key(in),
        RejectCode.read(in),
        (int) in.readCount(),
        in.readBytes(),
        in.readByte() == 0
            ? null
            : new Reversal(in.readBytes(), in.readNumber(), in.readNumber(), in.readNumber()));
  }

  private static void key(SaleKey key, Bytes out) {
    out.putText(key.saleId());
    out.putNumber(key.lineNo());
  }

  private static SaleKey key(Bytes.Reader in) {
    return new SaleKey(in.readText(), in.readNumber());
  }

  static <T> void list(List<T> all, Consumer<T> write, Bytes out) {
    out.putCount(all.size());
    all.forEach(write);
  }

  static <T> List<T> list(Supplier<T> read, Bytes.Reader in) {
    int size = (int) in.readCount();
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(read.get());
    }
    return all;
  }
}
