package io.jenjang.batch.io.read;

import java.util.Collection;
import java.util.Locale;

/** Finds the known word that somebody who mistyped may have meant. */
final class Nearest {
  private Nearest() {}

  /** A hint to end a sentence with, or the list of what there is when nothing is near. */
  static String hint(String word, Collection<String> known) {
    String nearest = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest == null
        ? "there are " + String.join(", ", known)
        : "did you mean " + nearest + "?";
  }

  /** Letters to add, take away or change. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
