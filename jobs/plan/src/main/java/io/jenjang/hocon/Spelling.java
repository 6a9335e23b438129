package io.jenjang.hocon;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Spelling {
  private static final int LETTERS_PER_SLIP = 3;

  private Spelling() {}

  /** {@code "; did you mean "x"?"}, or nothing when no known word is near. */
  public static String hint(String word, Collection<String> known) {
    String asked = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> slips(asked, candidate) <= asked.length() / LETTERS_PER_SLIP)
        .min(Comparator.comparingInt((String candidate) -> slips(asked, candidate)))
        .map(candidate -> "; did you mean \"" + candidate + "\"?")
        .orElse("");
  }

  /** How far a known word is away; one that is the beginning of the other is one slip away. */
  private static int slips(String asked, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    boolean begins = Math.min(asked.length(), other.length()) >= LETTERS_PER_SLIP
        && (asked.startsWith(other) || other.startsWith(asked));
    return begins ? 1 : distance(asked, other);
  }

  /** What may be written. */
  public static String oneOf(Collection<String> words) {
    if (words.isEmpty()) {
      return "there is none in this plan";
    }
    return "expected " + (words.size() == 1 ? "" : "one of ") + list(words);
  }

  public static String list(Collection<String> words) {
    return String.join(", ", words);
  }

  /** Letters to insert, remove, replace or swap with their neighbour to make one word of the other. */
  static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(left, right, i, j, cost);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int cheapest(String left, String right, int i, int j, int[][] cost) {
    int replaced = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
