package io.jenjang.batch.step.intake;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;

/** Writes arrays of numbers for the way from a task to the driver as one block of bytes each: number by number it would take many times as long. */
final class Packed {
  private Packed() {}

  /** @param count of the first numbers, which are written */
  static void write(ObjectOutputStream out, int[] numbers, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(count, Integer.BYTES));
    bytes.asIntBuffer().put(numbers, 0, count);
    out.writeObject(bytes.array());
  }

  /** What was written, with room for one number more. */
  static int[] readInts(ObjectInputStream in) throws IOException, ClassNotFoundException {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) in.readObject());
    int count = bytes.capacity() / Integer.BYTES;
    int[] numbers = new int[count + 1];
    bytes.asIntBuffer().get(numbers, 0, count);
    return numbers;
  }
}
