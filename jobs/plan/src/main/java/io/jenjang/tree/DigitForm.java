package io.jenjang.tree;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Ids that begin alike, are equally long and end in digits: those that differ have different values.
 *
 * @param prefix bytes before the digits
 * @param length bytes of the whole id
 * @param least smallest value
 * @param span how many values there are from the smallest to the greatest
 * @param first slot of the smallest value
 */
record DigitForm(byte[] prefix, int length, long least, int span, int first)
    implements Serializable {
  /** What fits a long, whatever the digits. */
  private static final int MOST_DIGITS = 18;

  boolean fits(byte[] base, int offset, int size) {
    return size == length && begins(prefix, base, offset);
  }

  private static boolean begins(byte[] prefix, byte[] base, int offset) {
    for (int i = 0; i < prefix.length; i++) {
      if (base[offset + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** What the digits of an id that {@link #fits} say; -1 if one of them is none. */
  long value(byte[] base, int offset) {
    return Digits.value(base, offset + prefix.length, length - prefix.length);
  }

  boolean holds(long value) {
    return value >= least && value - least < span;
  }

  int slot(long value) {
    return first + (int) (value - least);
  }

  /** A form while its ids are looked through. */
  static final class Found {
    private final DigitForm form;
    private long least;
    private long greatest;
    private int count = 1;

    private Found(DigitForm form, long value) {
      this.form = form;
      this.least = value;
      this.greatest = value;
    }

    /** The form of an id, empty where it does not end in a digit. */
    static Optional<Found> of(byte[] base, int offset, int length) {
      int digits = 0;
      while (digits < Math.min(length, MOST_DIGITS)
          && Digits.isDigit(base[offset + length - 1 - digits])) {
        digits++;
      }
      byte[] prefix = Arrays.copyOfRange(base, offset, offset + length - digits);
      DigitForm form = new DigitForm(prefix, length, 0, 0, 0);
      return digits == 0
          ? Optional.empty()
          : Optional.of(new Found(form, form.value(base, offset)));
    }

    /** Adds an id if it is of this form. */
    boolean takes(byte[] base, int offset, int length) {
      long value = form.fits(base, offset, length) ? form.value(base, offset) : -1;
      if (value < 0) {
        return false;
      }
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      count++;
      return true;
    }

    /** Adds what was found of the same form elsewhere. */
    boolean takes(Found more) {
      if (form.length != more.form.length || !Arrays.equals(form.prefix, more.form.prefix)) {
        return false;
      }
      least = Math.min(least, more.least);
      greatest = Math.max(greatest, more.greatest);
      count += more.count;
      return true;
    }

    int count() {
      return count;
    }

    long span() {
      return greatest - least + 1;
    }

    /** The form with its ids from a slot on. */
    DigitForm at(int slot) {
      return new DigitForm(form.prefix, form.length, least, (int) span(), slot);
    }
  }
}
