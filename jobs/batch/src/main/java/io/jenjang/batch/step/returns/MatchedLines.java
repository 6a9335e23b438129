package io.jenjang.batch.step.returns;

import io.jenjang.batch.step.returns.PaidLines.Earning;
import io.jenjang.batch.step.returns.PaidLines.Line;
import io.jenjang.batch.step.returns.RunReversal.BackedLine;
import io.jenjang.payout.Portion;
import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lines of matching bonuses of a closed run on what a member earned by lines that go back. Such a line goes back in the part in which what its source earned in
 * the matched bonuses, after their caps, goes back: exactly, before any of those lines is rounded. What the source earned there by lines that stay, stays.
 */
final class MatchedLines {
  private final ClosedTables tables;
  private final ClosedRun run;

  MatchedLines(ClosedTables tables, ClosedRun run) {
    this.tables = tables;
    this.run = run;
  }

  /** The lines of all matching bonuses, those that match others too, in no order; above zero. */
  List<BackedLine> of(List<BackedLine> paidOnVolume) {
    List<BackedLine> all = new ArrayList<>();
    for (Bonus bonus : run.plan().bonuses()) {
      if (bonus instanceof Bonus.Matching matching) {
        List<BackedLine> matched = Stream.concat(paidOnVolume.stream(), all.stream())
            .filter(one -> matching.of().contains(one.line().bonus()))
            .toList();
        all.addAll(matching(matching.code(), matched));
      }
    }
    return all;
  }

  private List<BackedLine> matching(String code, List<BackedLine> matched) {
    Map<String, Earner> earners = new HashMap<>();
    CutEarnings capped = CutEarnings.capped(
        tables,
        run,
        matched.stream().map(one -> one.line().memberId()).distinct().toList());
    for (BackedLine one : matched) {
      earners.computeIfAbsent(one.line().memberId(), id -> new Earner()).add(one, capped);
    }
    List<BackedLine> lines = new ArrayList<>();
    for (Line line : PaidLines.of(tables, run, earners.keySet(), List.of(code))) {
      if (line.amount().signum() > 0 && line.basis().signum() > 0) {
        lines.add(earners.get(line.sourceId()).backed(line));
      }
    }
    return lines;
  }

  /** What goes back of what one member earned in the matched bonuses; 4 places. */
  private static final class Earner {
    private final Portion.Sum before = new Portion.Sum();
    private final Portion.Sum after = new Portion.Sum();

    void add(BackedLine one, CutEarnings capped) {
      Earning earning = one.line().earning();
      boolean whole = capped.cut(earning).signum() == 0;
      BigInteger lines = whole ? BigInteger.ONE : places(capped.lines(earning));
      BigInteger kept = whole ? BigInteger.ONE : lines.subtract(places(capped.cut(earning)));
      BigInteger amount = places(one.line().amount());
      before.add(amount, kept, lines, one.before());
      after.add(amount, kept, lines, one.after());
    }

    BackedLine backed(Line line) {
      BigInteger basis = places(line.basis());
      Portion was = before.in(basis);
      Portion is = after.in(basis);
      BigDecimal back = is.of(line.basis(), 4).subtract(was.of(line.basis(), 4));
      return new BackedLine(line, was, is, back);
    }

    private static BigInteger places(BigDecimal money) {
      return money.setScale(4).unscaledValue();
    }
  }
}
