package io.jenjang.batch.job;

import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.report.letter.Letter.Bonus;
import io.jenjang.batch.report.letter.Letter.Line;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Table;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The lines of one member, of any number: of each bonus the sum and the largest. */
final class LetterLines {
  /** How many lines of a bonus are shown. */
  static final int SHOWN = 20;

  private static final Table TABLE = StatementLines.TABLE;
  private static final int KIND = TABLE.index("kind");
  private static final int BONUS = TABLE.index("bonus");
  private static final int SOURCE = TABLE.index("source_member_id");
  private static final int LEVEL = TABLE.index("level");
  private static final int BASIS = TABLE.index("basis");
  private static final int RATE = TABLE.index("rate");
  private static final int AMOUNT = TABLE.index("amount");
  private static final int CURRENCY = TABLE.index("currency");
  private static final int REFERENCE = TABLE.index("reference");

  private final Map<String, Sum> bonuses = new LinkedHashMap<>();
  private final List<Line> others = new ArrayList<>();

  /** Of equal amounts, those that come first in the table are shown. */
  private record Placed(Line line, long place) {}

  private static final class Sum {
    private final PriorityQueue<Placed> largest = new PriorityQueue<>(
        Comparator.comparing((Placed one) -> one.line().amount().abs())
            .thenComparing(Comparator.comparingLong(Placed::place).reversed()));
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal rest = BigDecimal.ZERO;
    private long lines;

    void add(Line line) {
      amount = amount.add(line.amount());
      largest.add(new Placed(line, lines++));
      if (largest.size() > SHOWN) {
        rest = rest.add(largest.poll().line().amount());
      }
    }

    Bonus bonus(String code) {
      return new Bonus(
          code,
          amount,
          lines,
          largest.stream()
              .sorted(Comparator.comparing((Placed one) -> one.line().amount().abs())
                  .reversed()
                  .thenComparing(Placed::place))
              .map(Placed::line)
              .toList(),
          rest);
    }
  }

  void add(TableRow row) {
    Line line = new Line(
        row.text(KIND),
        row.text(SOURCE),
        row.isNull(LEVEL) ? null : row.integer(LEVEL),
        row.decimal(BASIS),
        row.decimal(RATE),
        row.decimal(AMOUNT),
        row.text(CURRENCY),
        row.text(REFERENCE));
    boolean isEarned = line.kind().equals("bonus") || line.kind().equals("cap");
    if (isEarned) {
      bonuses.computeIfAbsent(row.text(BONUS), code -> new Sum()).add(line);
    } else {
      others.add(line);
    }
  }

  /** In the order of the plan. */
  List<Bonus> bonuses(Plan plan) {
    return plan.bonuses().stream()
        .filter(bonus -> bonuses.containsKey(bonus.code()))
        .map(bonus -> bonuses.get(bonus.code()).bonus(bonus.code()))
        .toList();
  }

  List<Line> others() {
    return List.copyOf(others);
  }
}
