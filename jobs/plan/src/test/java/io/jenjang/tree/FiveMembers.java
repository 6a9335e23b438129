package io.jenjang.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Members A to E, numbered 1 to 5, who joined in this order: A above B and C, D below C, E below D at the close. */
final class FiveMembers {
  static final int DAY = 20_000;

  private FiveMembers() {}

  /** The past of the one tree, and of what is made of it. */
  static Timeline timeline(List<PassUp> passUps, List<Crossing> crossings, EarlierUpline... moves) {
    Tree close = new Tree(
        new int[] {0, 0, 1, 1, 3, 4},
        new int[] {6, 5, 1, 3, 2, 1},
        new int[] {0, 1, 2, 2, 3, 4},
        null,
        null);
    return TimelineBuilder.build(
        new TimelineRequest(List.of(close), List.of("sponsor"), members(), passUps, crossings),
        List.of(moves));
  }

  private static Members members() {
    int[] inOrder = {0, 1, 2, 3, 4, 5};
    return new Members(
        new Ids("ABCDE".getBytes(StandardCharsets.UTF_8), new int[] {0, 0, 1, 2, 3, 4, 5}),
        inOrder,
        new byte[6],
        new byte[6],
        inOrder,
        new int[6],
        new String[] {""},
        new int[6],
        new String[] {""});
  }

  /** Under whom somebody stood before a day; - for the company. */
  static EarlierUpline before(int day, char member, char upline) {
    return new EarlierUpline(
        0, member - 'A' + 1, DAY + day, upline == '-' ? 0 : upline - 'A' + 1, 0);
  }

  /** Every place with whose it is and who stands above, such as {@code EDCA}; sorted. */
  static List<String> lines(Places places) {
    String[] lines = new String[places.tree().nodes() - 1];
    for (int node = 1; node <= lines.length; node++) {
      lines[node - 1] = line(places, node);
    }
    Arrays.sort(lines);
    return List.of(lines);
  }

  /** Whose a place is, and who stands above. */
  static String line(Places places, int node) {
    StringBuilder line = new StringBuilder();
    for (int at = node; at != 0; at = places.tree().parent(at)) {
      line.append((char) ('A' + places.member(at) - 1));
    }
    return line.toString();
  }
}
