package io.jenjang.batch.step.intake;

import io.jenjang.tree.Ids;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Many texts in one array of bytes. */
final class Texts implements Serializable {
  private static final long serialVersionUID = 1L;
  private byte[] bytes = new byte[256];

  /** As that of {@link Ids}: the texts stand behind an empty entry 0. */
  private transient int[] start = new int[64];

  private int count;

  private void writeObject(ObjectOutputStream out) throws IOException {
    bytes = Arrays.copyOf(bytes, end());
    out.defaultWriteObject();
    Packed.write(out, start, count + 2);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    start = Packed.readInts(in);
  }

  int count() {
    return count;
  }

  private int end() {
    return start[count + 1];
  }

  /** @param text null for an empty one */
  void add(UTF8String text) {
    int length = text == null ? 0 : text.numBytes();
    room(length, 1);
    if (length > 0) {
      text.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + end());
    }
    start[count + 2] = end() + length;
    count++;
  }

  void addAll(Texts more) {
    room(more.end(), more.count);
    put(more);
  }

  /** Adds texts for which there is room. */
  private void put(Texts more) {
    int from = end();
    System.arraycopy(more.bytes, 0, bytes, from, more.end());
    for (int i = 2; i < more.count + 2; i++) {
      start[count + i] = from + more.start[i];
    }
    count += more.count;
  }

  private void room(int moreBytes, int moreTexts) {
    int size = Math.addExact(end(), moreBytes);
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int)
          Math.min(Integer.MAX_VALUE - 16, Math.max(size, bytes.length * 2L)));
    }
    int starts = count + moreTexts + 2;
    if (starts > start.length) {
      start = Arrays.copyOf(start, Math.max(starts, start.length * 2));
    }
  }

  /** All texts, one part after another, in arrays without any room left. */
  static Texts concat(List<Texts> parts) {
    Texts all = new Texts();
    all.bytes = new byte[parts.stream().mapToInt(Texts::end).reduce(0, Math::addExact)];
    all.start = new int[parts.stream().mapToInt(Texts::count).reduce(2, Math::addExact)];
    parts.forEach(all::put);
    return all;
  }

  /** The texts of some ids but the empty entry 0; arrays are shared, what is added is added to copies of them. */
  static Texts of(Ids ids) {
    Texts texts = new Texts();
    texts.bytes = ids.bytes();
    texts.start = ids.start();
    texts.count = ids.count() - 1;
    return texts;
  }

  /** The texts after an empty entry 0; arrays without any room left are shared. */
  Ids toIds() {
    int starts = count + 2;
    return new Ids(
        bytes.length == end() ? bytes : Arrays.copyOf(bytes, end()),
        start.length == starts ? start : Arrays.copyOf(start, starts));
  }
}
