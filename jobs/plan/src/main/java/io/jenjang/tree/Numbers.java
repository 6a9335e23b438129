package io.jenjang.tree;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Numbers {
  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  void addAll(Numbers others) {
    if (size + others.size > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(2 * size, size + others.size));
    }
    System.arraycopy(others.numbers, 0, numbers, size, others.size);
    size += others.size;
  }

  /** A copy of the numbers from an index on. */
  int[] from(int index) {
    return Arrays.copyOfRange(numbers, index, size);
  }

  int get(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
