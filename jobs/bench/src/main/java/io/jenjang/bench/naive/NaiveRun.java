package io.jenjang.bench.naive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import io.jenjang.bench.Took;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The standard workload as it is written first when there is only SQL: the tree is climbed level by level, a join each. */
final class NaiveRun {
  private static final List<String> RATES =
      List.of("0.10", "0.08", "0.06", "0.05", "0.04", "0.03", "0.02");
  private static final String MONEY = "decimal(18,2)";
  private static final Column MEMBER = col("member_id");
  private static final Column SPONSOR = col("sponsor_id");
  private static final Column CV = col("cv");
  private static final Column QUALIFIED = col("qualified");
  private static final Column CANDIDATE = col("candidate");
  private static final Column EARNER = col("earner");
  private static final Column SOURCE = col("source_member_id");

  private final SparkSession session;
  private final Map<String, Took> times = new LinkedHashMap<>();
  private Took last = now();

  NaiveRun(SparkSession session) {
    this.session = session;
  }

  Map<String, Took> times() {
    return times;
  }

  void work(Path input, Path output) {
    last = now();
    Dataset<Row> people = people(input).localCheckpoint();
    took("volumes");
    Dataset<Row> payees = payees(people);
    took("payees");
    groupVolumes(people).count();
    took("group volumes");
    lines(people, payees)
        .write()
        .option("compression", "zstd")
        .parquet(output.resolve("lines.parquet").toString());
    took("lines");
    session
        .read()
        .parquet(output.resolve("lines.parquet").toString())
        .groupBy(MEMBER)
        .agg(sum("amount").as("earned"), count(lit(1)).as("lines"))
        .write()
        .option("compression", "zstd")
        .parquet(output.resolve("statements.parquet").toString());
    took("statements");
  }

  /** Everybody with what they sold; qualified is who sold for a hundred. */
  private Dataset<Row> people(Path input) {
    Dataset<Row> sold = session
        .read()
        .parquet(input.resolve("sales").toString())
        .groupBy(MEMBER)
        .agg(sum(CV).as("sold"));
    return session
        .read()
        .parquet(input.resolve("members").toString())
        .join(sold, "member_id", "left")
        .select(
            MEMBER,
            SPONSOR,
            coalesce(col("sold").cast(MONEY), lit(0).cast(MONEY)).as("cv"))
        .withColumn("qualified", CV.geq(100));
  }

  /** The next qualified sponsor above everybody: all who have not found theirs go up one step, until nobody is left. */
  private static Dataset<Row> payees(Dataset<Row> people) {
    Dataset<Row> uplines = people.select(MEMBER.as("candidate"), QUALIFIED, SPONSOR.as("next"));
    Dataset<Row> searching = people.select(MEMBER, SPONSOR.as("candidate"));
    Dataset<Row> found = null;
    while (!searching.isEmpty()) {
      Dataset<Row> seen =
          searching.filter(CANDIDATE.isNotNull()).join(uplines, "candidate").localCheckpoint();
      Dataset<Row> here = seen.filter(QUALIFIED).select(MEMBER, CANDIDATE.as("payee"));
      found = found == null ? here : found.union(here);
      searching = seen.filter(QUALIFIED.equalTo(false))
          .select(MEMBER, col("next").as("candidate"))
          .localCheckpoint();
    }
    return found.localCheckpoint();
  }

  /** What everybody's downline sold: all volumes go up one step, until they are at the top. */
  private static Dataset<Row> groupVolumes(Dataset<Row> people) {
    Dataset<Row> sponsors = people.select(MEMBER, SPONSOR);
    Dataset<Row> climbing = people.filter(CV.gt(0)).select(SPONSOR.as("member_id"), CV);
    Dataset<Row> all = null;
    while (!climbing.isEmpty()) {
      Dataset<Row> here = climbing
          .filter(MEMBER.isNotNull())
          .groupBy(MEMBER)
          .agg(sum(CV).cast(MONEY).as("cv"))
          .localCheckpoint();
      all = all == null ? here : all.union(here);
      climbing = here.join(sponsors, "member_id").select(SPONSOR.as("member_id"), CV);
    }
    return all.groupBy(MEMBER).agg(sum(CV).as("cv"));
  }

  /** Seven levels of payees above every source. */
  private static Dataset<Row> lines(Dataset<Row> people, Dataset<Row> payees) {
    Dataset<Row> steps = payees.select(MEMBER.as("earner"), col("payee"));
    Dataset<Row> level =
        people.filter(CV.gt(0)).select(MEMBER.as("source_member_id"), MEMBER.as("earner"), CV);
    Dataset<Row> lines = null;
    for (int i = 0; i < RATES.size(); i++) {
      level = level.join(steps, "earner").select(SOURCE, col("payee").as("earner"), CV);
      Column rate = lit(RATES.get(i)).cast("decimal(18,6)");
      Dataset<Row> paid = level.select(
          EARNER.as("member_id"),
          SOURCE,
          lit(i + 1).as("level"),
          CV.as("basis"),
          rate.as("rate"),
          round(CV.multiply(rate), 2).cast(MONEY).as("amount"));
      lines = lines == null ? paid : lines.union(paid);
    }
    return lines;
  }

  private void took(String step) {
    Took now = now();
    times.put(step, now.minus(last));
    last = now;
  }

  private static Took now() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Took(System.nanoTime(), system.getProcessCpuTime());
  }
}
