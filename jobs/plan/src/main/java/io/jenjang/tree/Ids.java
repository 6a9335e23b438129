package io.jenjang.tree;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many ids in one array of bytes. Entry 0 is empty (the company).
 *
 * @param bytes all ids, one after another, UTF-8; several blocks would be needed beyond 2 GB
 * @param start where each id begins; {@code start[i + 1]} is where it ends
 */
public record Ids(byte[] bytes, int[] start) implements Serializable {
  public int count() {
    return start.length - 1;
  }

  public int length(int index) {
    return start[index + 1] - start[index];
  }

  public String text(int index) {
    return new String(bytes, start[index], length(index), StandardCharsets.UTF_8);
  }

  /** Order of two ids as unsigned bytes. */
  public int compare(int left, int right) {
    return Arrays.compareUnsigned(
        bytes, start[left], start[left + 1], bytes, start[right], start[right + 1]);
  }
}
