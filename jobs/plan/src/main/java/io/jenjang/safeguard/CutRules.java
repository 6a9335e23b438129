package io.jenjang.safeguard;

import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.Rulebook.Applied;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rules that cut pay. They are held against what stands after caps and the limit of the company, before any of them has cut. A rule of the company, a market or the
 * year cuts the pay of all its members, one of members or downlines the pay of those of whom it does not hold; of several that cut one member's pay the largest
 * share counts.
 */
final class CutRules {
  private final Assessor uncut;

  private final int[] shares;

  /** By place of the rule. */
  private final Map<Integer, List<Finding>> findings = new HashMap<>();

  private boolean any;

  private CutRules(Assessor uncut, int members) {
    this.uncut = uncut;
    this.shares = new int[members + 1];
  }

  /** @param rules in force; only those that cut are held against anything */
  static CutRules of(Assessor uncut, List<Applied> rules, int members) {
    CutRules cuts = new CutRules(uncut, members);
    List<Integer> places = IntStream.range(0, rules.size())
        .filter(i -> rules.get(i).rule().severity() == Severity.CUT)
        .boxed()
        .toList();
    List<Applied> cutting = places.stream().map(rules::get).toList();
    List<List<Finding>> found = uncut.judge(
        cutting, (rule, member) -> cuts.raise(member, cutting.get(rule).rule().cut()));
    for (int i = 0; i < places.size(); i++) {
      cuts.findings.put(places.get(i), cuts.noted(cutting.get(i), found.get(i)));
    }
    return cuts;
  }

  /** Says in the row of the whole what is cut; a rule of all members cuts them all. */
  private List<Finding> noted(Applied applied, List<Finding> found) {
    int share = applied.rule().cut();
    Finding whole = found.get(0);
    if (whole.result() != Result.CUT) {
      return found;
    }
    if (whole.judged() == 0) {
      for (int member = 1; member < shares.length; member++) {
        if (uncut.isIn(applied, member)) {
          raise(member, share);
        }
      }
    }
    List<Finding> noted = new ArrayList<>(found);
    noted.set(0, whole.noted(words(share)));
    return noted;
  }

  private void raise(int member, int share) {
    any = true;
    shares[member] = Math.max(shares[member], share);
  }

  private static String words(int share) {
    return Note.CUT.say(BigDecimal.valueOf(share, 4).stripTrailingZeros().toPlainString());
  }

  /** The rows of the rule at a place, or null for one that does not cut. */
  List<Finding> findings(int place) {
    return findings.get(place);
  }

  /** Whether any rule cuts. */
  boolean isAny() {
    return any;
  }

  /** By member number: the share of its pay that a member loses, 6 places. */
  int[] shares() {
    return shares;
  }
}
