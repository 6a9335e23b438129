package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.payout.Reason;
import io.jenjang.tree.Ids;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rows than a row group has, with and without dictionaries, with values missing here and there. */
class ManyRowsIT {
  private static final int ROWS = 700_000;
  private static final long SEED = 41;
  private static final Reason[] REASONS = Reason.values();

  @TempDir
  private Path output;

  private final Ids ids = SampleRun.ids(
      IntStream.range(0, 3000).mapToObj(i -> "Ménage-" + i * 7919).toArray(String[]::new));

  /** A row drawn at random: few different amounts at first, all different later, nobody and nothing now and then. */
  private record Drawn(
      int member, int source, int level, long basis, long amount, Reason reason, int wentTo) {
    static Drawn next(Random random, int row, int members) {
      long amount =
          row < ROWS / 2 ? random.nextInt(50) * 10_000L : random.nextLong() / 100_000_000L;
      return new Drawn(
          random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(members),
          1 + row / 233 % members,
          random.nextInt(9),
          row < 30_000 ? 5_0000 : amount,
          amount,
          REASONS[random.nextInt(REASONS.length)],
          row % 50_000 < 25_000 ? 0 : 1 + random.nextInt(members));
    }
  }

  @Test
  void comeBackAsTheyWere() throws Exception {
    Manifest run = write();
    Runs runs = new Runs(output.toString(), new Configuration());
    Table table = Unpaid.TABLE;
    Random random = new Random(SEED);
    int[] row = {0};
    TableReader.of(table, runs, run).forEach(found -> {
      Drawn drawn = Drawn.next(random, row[0], ids.count() - 1);
      boolean same = id(drawn.member()).equals(String.valueOf(found.text(table.index("member_id"))))
          && id(drawn.source()).equals(found.text(table.index("source_member_id")))
          && id(drawn.wentTo()).equals(String.valueOf(found.text(table.index("went_to"))))
          && found.isNull(table.index("level")) == (drawn.member() == 0)
          && (drawn.member() == 0 || found.integer(table.index("level")) == drawn.level())
          && found.number(table.index("basis")) == drawn.basis()
          && found.number(table.index("amount")) == drawn.amount()
          && drawn.reason().name().equals(found.text(table.index("reason")));
      assertThat(same).as("seed %d, row %d: %s", SEED, row[0], drawn).isTrue();
      row[0]++;
      return true;
    });
    assertThat(row[0]).isEqualTo(ROWS);
    comparedByDuckDb(run);
  }

  private void comparedByDuckDb(Manifest run) throws Exception {
    long nobody = 0;
    long level = 0;
    Random random = new Random(SEED);
    for (int row = 0; row < ROWS; row++) {
      Drawn drawn = Drawn.next(random, row, ids.count() - 1);
      nobody += drawn.member() == 0 ? 1 : 0;
      level += drawn.member() == 0 ? 0 : drawn.level();
    }
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement();
        var found = statement.executeQuery(
            "SELECT count(*), count(*) - count(member_id), sum(level), sum(amount), sum(basis), count(DISTINCT source_member_id) FROM '"
                + output + "/unpaid/*/*/*.parquet'")) {
      found.next();
      assertThat(found.getLong(1)).isEqualTo(ROWS);
      assertThat(found.getLong(2)).isEqualTo(nobody);
      assertThat(found.getLong(3)).isEqualTo(level);
      assertThat(found.getBigDecimal(4))
          .isEqualByComparingTo(run.output("unpaid").sums().get("amount"));
      assertThat(found.getBigDecimal(5))
          .isEqualByComparingTo(run.output("unpaid").sums().get("basis"));
      assertThat(found.getLong(6)).isEqualTo(3000);
    }
  }

  private Manifest write() {
    RunFolder folder =
        RunFolder.begin(output.toString(), "2026-10", new Configuration(), SampleRun.NOW);
    try (TaskFiles task = folder.task(0)) {
      var unpaid = new Unpaid.Writer(task.rows(Unpaid.TABLE), ids, "IDR");
      Random random = new Random(SEED);
      for (int row = 0; row < ROWS; row++) {
        Drawn drawn = Drawn.next(random, row, ids.count() - 1);
        unpaid.refusal(
            drawn.member(),
            "LEVEL",
            drawn.source(),
            drawn.level(),
            1,
            drawn.basis(),
            50_000,
            drawn.amount(),
            drawn.reason(),
            drawn.wentTo());
      }
      Manifest run = SampleRun.manifest(folder, SampleRun.NOW, folder.commit(task.finish()));
      folder.publish(run);
      return run;
    }
  }

  private String id(int member) {
    return member == 0 ? "null" : ids.text(member);
  }
}
