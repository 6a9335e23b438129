package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TableRow;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.input.CompareInput;
import io.jenjang.batch.step.intake.HandedTable;
import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Compares what another system says it owes members with the statements of a run, member by member. */
public final class CompareJob {
  private static final Table TABLE = Statements.TABLE;

  private final Map<Key, BigDecimal> theirs = new TreeMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private final boolean byBonus;
  private final int column;
  private long compared;

  private CompareJob(boolean byBonus, int column) {
    this.byBonus = byBonus;
    this.column = column;
  }

  /** Which number of a statement is compared. */
  public enum Of {
    EARNED,
    PAYABLE,
    CLOSING_BALANCE
  }

  /**
   * What {@code jenjang compare} was asked.
   *
   * @param run id of a run, or null for the published one
   * @param with file or folder of {@code member_id}, {@code amount} and perhaps {@code bonus}
   * @param of what is compared where the file does not go by bonus
   * @param config file of settings, or null for the defaults
   * @param master Spark master, or null for what the settings say
   */
  public record Request(
      String period, String run, String with, Of of, String output, String config, String master) {}

  /** @param bonus empty where the file does not go by bonus */
  private record Key(String member, String bonus) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byMember = member.compareTo(other.member);
      return byMember != 0 ? byMember : bonus.compareTo(other.bonus);
    }
  }

  /**
   * One amount on which the two do not agree; what one of them does not have counts as zero.
   *
   * @param bonus null where the file does not go by bonus
   */
  public record Difference(
      String member, String bonus, BigDecimal theirs, BigDecimal ours, BigDecimal difference) {}

  /**
   * What was found.
   *
   * @param compared amounts that either of them has
   * @param differences by member and bonus
   */
  public record Compared(String run, long compared, List<Difference> differences) {}

  public static Compared run(Request request) {
    Configuration hadoop = new Configuration();
    Settings settings = SettingsFile.read(hadoop, request.config()).settings();
    Runs runs = new Runs(request.output(), hadoop);
    Manifest run = request.run() == null
        ? runs.require(request.period())
        : runs.require(request.period(), request.run());
    new NeededTables("jenjang compare").in(run, List.of(TABLE)).require();
    SparkSession session = SparkSessions.open(settings.spark(), request.master());
    HandedTable table = HandedTable.ofFile(
        session,
        request.with(),
        CompareInput.SCHEMA,
        CompareInput.AMOUNT,
        settings.intake().csvLimitBytes());
    CompareJob job = new CompareJob(
        table.scan().has(CompareInput.BONUS),
        TABLE.index(request.of().name().toLowerCase(java.util.Locale.ROOT)));
    job.read(table);
    return job.compare(runs, run);
  }

  private void read(HandedTable table) {
    int member = CompareInput.SCHEMA.index(CompareInput.MEMBER_ID);
    int bonus = CompareInput.SCHEMA.index(CompareInput.BONUS);
    for (HandedTable.Row row : ReadFailures.told(() -> table.rows().collect())) {
      theirs.merge(
          new Key(row.texts()[member], byBonus ? row.texts()[bonus] : ""),
          BigDecimal.valueOf(row.amount(), Scales.MONEY),
          BigDecimal::add);
    }
  }

  private Compared compare(Runs runs, Manifest run) {
    Map<Key, BigDecimal> ours = new TreeMap<>();
    TableReader.of(TABLE, runs, run).forEach(row -> {
      add(row, ours);
      return true;
    });
    ours.forEach((key, amount) -> compare(key, theirs.remove(key), amount));
    theirs.forEach((key, amount) -> compare(key, amount, BigDecimal.ZERO));
    differences.sort(java.util.Comparator.comparing(Difference::member)
        .thenComparing(one -> one.bonus() == null ? "" : one.bonus()));
    return new Compared(run.runId(), compared, List.copyOf(differences));
  }

  private void add(TableRow row, Map<Key, BigDecimal> ours) {
    String member = row.text(TABLE.index("member_id"));
    if (byBonus) {
      row.map(TABLE.index("bonuses"))
          .forEach((bonus, amount) ->
              ours.merge(new Key(member, bonus), (BigDecimal) amount, BigDecimal::add));
    } else {
      ours.merge(new Key(member, ""), row.decimal(column), BigDecimal::add);
    }
  }

  private void compare(Key key, BigDecimal their, BigDecimal our) {
    BigDecimal said = their == null ? BigDecimal.ZERO : their;
    compared++;
    if (said.compareTo(our) != 0) {
      differences.add(new Difference(
          key.member(), byBonus ? key.bonus() : null, said, our, our.subtract(said)));
    }
  }
}
