package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What comes out of the month of a worked example, by the names of its columns: bonuses by code (what the member earns), {@code CODE unpaid} (money and reason, parted by
 * commas, reasons in their order), {@code CODE out} (what both sides of a binary bonus carry); volumes and groups that are made of others; {@code is active}, {@code paid as} and {@code new
 * title}. An empty cell is nothing.
 */
record WorkedResult(Plan plan, Outcome engine) {

  /** Where a row says something else than what came out. */
  List<String> differences(String column, Map<String, String> row) {
    String member = row.get("member");
    String is = found(column, member);
    if (is == null) {
      return List.of("what is the column " + column + "?");
    }
    String said = Arrays.stream(row.get(column).replace(",", "").split(" "))
        .map(WorkedResult::plain)
        .collect(Collectors.joining(" "));
    return said.equals(is)
        ? List.of()
        : List.of(column + " of " + member + ": the table says \"" + said + "\", found is \"" + is
            + "\"");
  }

  private static String plain(String word) {
    return word.matches("-?[0-9.]+") ? number(new BigDecimal(word)) : word;
  }

  /** Null for a column that is not known. */
  private String found(String column, String member) {
    boolean nobody = member.equals(WorkedExample.NOBODY);
    for (BonusOutcome bonus : engine.bonuses()) {
      if (column.equals(bonus.code() + " unpaid")) {
        return unpaid(bonus, nobody ? "" : member);
      } else if (column.equals(bonus.code())) {
        return amount(bonus.paidTo(member));
      } else if (column.equals(bonus.code() + " out")) {
        return nobody ? "" : carried(bonus, member);
      }
    }
    if (nobody) {
      return "";
    } else if (engine.quantities().containsKey(column)) {
      return amount(engine.quantities().get(column).get(member));
    }
    return switch (column) {
      case "is active" -> engine.active().get(member) ? "yes" : "";
      case "paid as" -> rank(engine.paidAs().get(member));
      case "new title" -> rank(engine.titles().get(member));
      default -> null;
    };
  }

  private String rank(int number) {
    return number == 0 ? "" : plan.ranks().get(number - 1).name();
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String amount(BigDecimal number) {
    return number.signum() == 0 ? "" : number(number);
  }

  private static String carried(BonusOutcome bonus, String member) {
    List<LegState> sides = bonus.legs().sides().get(member);
    return sides.stream().allMatch(side -> side.carriedOut().signum() == 0)
        ? ""
        : sides.stream().map(side -> number(side.carriedOut())).collect(Collectors.joining(" / "));
  }

  /** What counts in theoretical = paid + unpaid, by reason, and what caps and the limit cut. */
  private static String unpaid(BonusOutcome bonus, String member) {
    Map<Reason, BigDecimal> kept = new TreeMap<>();
    bonus.unpaid().stream()
        .filter(row -> row.counts() && row.member().equals(member))
        .forEach(row -> kept.merge(row.reason(), row.amount(), BigDecimal::add));
    kept.merge(
        Reason.CAPPED, bonus.capped().getOrDefault(member, BigDecimal.ZERO), BigDecimal::add);
    kept.merge(
        Reason.SCALED, bonus.scaled().getOrDefault(member, BigDecimal.ZERO), BigDecimal::add);
    return kept.entrySet().stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .map(entry -> number(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(" "));
  }
}
