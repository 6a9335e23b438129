package io.jenjang.tree;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the number of ids that companies count up, such as {@code M0004711}, by their value: one look into one array, and nothing to compare, as beginning,
 * length and value say the whole id. Takes ids whose values lie close together; says so where it takes nearly none.
 */
final class DigitTable implements Serializable {
  /** The id is of no form that is here; another index may have it. */
  static final int OTHER = -1;

  private static final long serialVersionUID = 1L;
  private static final int MOST_FORMS = 16;
  private static final int ROOM_AN_ID = 4;
  private static final int MOST_OTHERS = 16;

  /** Slot 0 is always empty: the place of values that nobody has. */
  private static final int NOBODY = 0;

  private final DigitForm[] forms;
  private final int[] numbers;
  private final int others;

  private DigitTable(DigitForm[] forms, int[] numbers, int others) {
    this.forms = forms;
    this.numbers = numbers;
    this.others = others;
  }

  /** A table of the entries 1 and up; null where more than a sixteenth of them is of no form that pays. */
  static DigitTable of(Ids ids) {
    List<DigitForm.Found> found = forms(ids);
    int slots = 1;
    int others = ids.count() - 1;
    List<DigitForm> forms = new ArrayList<>();
    for (DigitForm.Found each : found) {
      if (each.span() <= ROOM_AN_ID * (long) each.count() && slots + each.span() < 1 << 30) {
        forms.add(each.at(slots));
        slots += (int) each.span();
        others -= each.count();
      }
    }
    if (forms.isEmpty() || others > ids.count() / MOST_OTHERS) {
      return null;
    }
    DigitTable table = new DigitTable(forms.toArray(DigitForm[]::new), new int[slots], others);
    table.fill(ids);
    return table;
  }

  /** The first forms in the order of the ids, with all ids of each. */
  private static List<DigitForm.Found> forms(Ids ids) {
    List<List<DigitForm.Found>> byRange =
        Ranges.map(1, ids.count(), (from, to) -> upToOneTooMany(ids, from, to));
    List<DigitForm.Found> found = new ArrayList<>();
    if (byRange.stream().allMatch(some -> some.size() <= MOST_FORMS)) {
      byRange.forEach(some -> some.forEach(each -> add(each, found)));
    } else {
      // Which of the forms of a range count only those before it tell.
      for (int number = 1; number < ids.count(); number++) {
        note(ids, number, MOST_FORMS, found);
      }
    }
    return found;
  }

  private static List<DigitForm.Found> upToOneTooMany(Ids ids, int from, int to) {
    List<DigitForm.Found> found = new ArrayList<>();
    for (int number = from; number < to && found.size() <= MOST_FORMS; number++) {
      note(ids, number, MOST_FORMS + 1, found);
    }
    return found;
  }

  /** Adds what was found of a form elsewhere. */
  private static void add(DigitForm.Found more, List<DigitForm.Found> found) {
    for (DigitForm.Found each : found) {
      if (each.takes(more)) {
        return;
      }
    }
    if (found.size() < MOST_FORMS) {
      found.add(more);
    }
  }

  /** Puts an id to those of its form. */
  private static void note(Ids ids, int number, int most, List<DigitForm.Found> found) {
    byte[] bytes = ids.bytes();
    int start = ids.start()[number];
    int length = ids.length(number);
    for (DigitForm.Found each : found) {
      if (each.takes(bytes, start, length)) {
        return;
      }
    }
    if (found.size() < most) {
      DigitForm.Found.of(bytes, start, length).ifPresent(found::add);
    }
  }

  /** How many entries are of no form that is here. */
  int others() {
    return others;
  }

  boolean isOther(Ids ids, int number) {
    return slot(ids.bytes(), ids.start()[number], ids.length(number)) == OTHER;
  }

  /** No two ids have one slot. */
  private void fill(Ids ids) {
    Ranges.each(1, ids.count(), (from, to) -> {
      for (int number = from; number < to; number++) {
        int slot = slot(ids.bytes(), ids.start()[number], ids.length(number));
        if (slot != OTHER) {
          numbers[slot] = number;
        }
      }
    });
  }

  /** Where the number of an id stands, {@link #OTHER} if it is of no form that is here. */
  int slot(byte[] base, int offset, int length) {
    for (DigitForm form : forms) {
      if (form.fits(base, offset, length)) {
        long value = form.value(base, offset);
        if (value >= 0) {
          return form.holds(value) ? form.slot(value) : NOBODY;
        }
      }
    }
    return OTHER;
  }

  /** The number that stands in a slot, 0 for none. */
  int at(int slot) {
    return numbers[slot];
  }

  /** The same ids with other numbers, given by number so far minus 1. */
  DigitTable renumbered(int[] number) {
    int[] renumbered = new int[numbers.length];
    Ranges.each(0, numbers.length, (from, to) -> {
      for (int i = from; i < to; i++) {
        renumbered[i] = numbers[i] == 0 ? 0 : number[numbers[i] - 1];
      }
    });
    return new DigitTable(forms, renumbered, others);
  }
}
