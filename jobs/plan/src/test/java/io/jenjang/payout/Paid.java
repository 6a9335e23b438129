package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a {@link SmallMonth} came to, in words and decimals. */
record Paid(List<String> ids, Outcome outcome) {

  /** What a member earned in all bonuses. */
  String to(String member) {
    return money(outcome.earnedInAll()[ids.indexOf(member)]);
  }

  String theoretical(int bonus) {
    return money(outcome.theoretical()[bonus]);
  }

  /** All lines of a bonus by earner: {@code SOURCE to EARNER, level TRUE/PAID, RATE: AMOUNT}; of a guarantee {@code SOURCE moves to EARNER, level TRUE: AMOUNT}. */
  List<String> lines(int bonus) {
    List<String> lines = new ArrayList<>();
    for (int member = 1; member < ids.size(); member++) {
      String earner = ids.get(member);
      outcome.payments().get(bonus).lines(member, new Words(earner, lines));
    }
    return lines;
  }

  /** All refusals of a bonus by source: {@code SOURCE to MEMBER, level TRUE/PAID, RATE: AMOUNT REASON}, and who was paid instead. */
  List<String> unpaid(int bonus) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      outcome
          .payments()
          .get(bonus)
          .unpaid(
              i,
              (member, source, level, paidLevel, basis, rate, amount, reason, wentTo) ->
                  rows.add(name(source) + " to " + name(member) + ", level " + level + "/"
                      + paidLevel + ", " + rate(rate) + ": " + money(amount) + " " + reason
                      + (wentTo == 0 ? "" : ", went to " + ids.get(wentTo))));
    }
    return rows;
  }

  private String name(int member) {
    return member == 0 ? "-" : ids.get(member);
  }

  private static String rate(long rate) {
    return BigDecimal.valueOf(rate, Scales.RATE).stripTrailingZeros().toPlainString();
  }

  private static String money(long amount) {
    return BigDecimal.valueOf(amount, 2).toPlainString();
  }

  /** Takes the lines of one earner. */
  private final class Words implements SourceLines {
    private final String earner;
    private final List<String> lines;

    Words(String earner, List<String> lines) {
      this.earner = earner;
      this.lines = lines;
    }

    @Override
    public void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        Multiplier multiplier,
        long amount) {
      lines.add(ids.get(source) + " to " + earner + ", level " + level + "/" + paidLevel + ", "
          + rate(rate) + ": " + money(amount));
    }

    @Override
    public void moved(int source, int level, long amount) {
      lines.add(
          ids.get(source) + " moves to " + earner + ", level " + level + ": " + money(amount));
    }
  }
}
