package io.jenjang.batch.step.restate;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts by period, member and bonus that are netted against each other; what comes to nothing is no posting. */
public final class NetPostings {
  private final Map<Key, Long> amounts = new TreeMap<>();
  private final Map<String, String> runs = new HashMap<>();
  private final Map<String, String> causes = new HashMap<>();

  private record Key(String period, String memberId, String bonus) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = period.compareTo(other.period);
      order = order == 0 ? memberId.compareTo(other.memberId) : order;
      return order == 0 ? bonus.compareTo(other.bonus) : order;
    }
  }

  /** Says which run restated a period now, and why. */
  public void restated(String period, String run, String cause) {
    runs.put(period, run);
    causes.put(period, cause);
  }

  /** Adds what a member earned, 4 places. */
  public void add(String period, String memberId, String bonus, long amount) {
    if (amount != 0) {
      amounts.merge(new Key(period, memberId, bonus), amount, Math::addExact);
    }
  }

  /** Takes off what was posted. */
  public void posted(Posting posting) {
    add(posting.period(), posting.memberId(), posting.bonus(), Math.negateExact(posting.amount()));
    runs.putIfAbsent(posting.period(), posting.run());
    causes.putIfAbsent(posting.period(), posting.cause());
  }

  /** Takes off what the statements of a run paid. */
  public void paid(Runs from, Manifest run) {
    int member = Statements.TABLE.index("member_id");
    int bonuses = Statements.TABLE.index("bonuses");
    TableReader.of(Statements.TABLE, from, run).forEach(row -> {
      row.map(bonuses)
          .forEach((bonus, amount) -> add(
              run.period(),
              row.text(member),
              bonus,
              ((BigDecimal) amount).movePointRight(4).negate().longValueExact()));
      return true;
    });
  }

  /** What is left, by period, member and bonus. */
  public List<Posting> rest() {
    List<Posting> rest = new ArrayList<>();
    amounts.forEach((key, amount) -> {
      if (amount != 0) {
        rest.add(new Posting(
            key.period(),
            runs.get(key.period()),
            key.memberId(),
            key.bonus(),
            amount,
            causes.get(key.period())));
      }
    });
    return List.copyOf(rest);
  }
}
