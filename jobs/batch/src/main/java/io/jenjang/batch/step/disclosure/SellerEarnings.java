package io.jenjang.batch.step.disclosure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.jenjang.batch.io.read.ReadFailures;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What every seller earned over several runs, from their tables {@code qualifications} and {@code statements}; shuffles by member. A seller is who is of that
 * kind, and active by status in one of the runs or paid.
 */
public final class SellerEarnings {
  private static final String MEMBER = "member_id";
  private static final String SELLER = "seller";
  private static final String ACTIVE = "active_status";
  private static final String RANK = "rank";
  private static final String EARNED = "earned";

  private SellerEarnings() {}

  /**
   * Earnings as whole numbers of 4 places, one a seller, packed where they were added up: nobody becomes an object on the driver.
   *
   * @param qualifications files of all runs
   * @param statements files of all runs
   * @param ranks ascending
   * @return by highest rank that a seller was paid as: 0 for none, then as {@code ranks}; in no order within a rank
   */
  public static long[][] of(
      SparkSession session,
      List<String> qualifications,
      List<String> statements,
      List<String> ranks) {
    SparkSession own = session.newSession();
    own.conf().set("spark.sql.ansi.enabled", "true");
    Dataset<Row> standings = read(
            own, qualifications, "member_id string, kind string, status string, paid_as string")
        .select(
            col(MEMBER),
            flag(col("kind").equalTo("seller")).as(SELLER),
            flag(col("status").equalTo("active")).as(ACTIVE),
            number(ranks).as(RANK),
            lit(0L).as(EARNED));
    // A decimal(18,4) is kept as a whole number: read as one, its sums are exact and cheap.
    Dataset<Row> pay = read(own, statements, "member_id string, earned bigint")
        .select(
            col(MEMBER),
            lit(0).as(SELLER),
            lit(0).as(ACTIVE),
            lit(0L).as(RANK),
            coalesce(col(EARNED), lit(0L)).as(EARNED));
    Column isSeller =
        col(SELLER).equalTo(1).and(col(ACTIVE).equalTo(1).or(col(EARNED).gt(0)));
    Dataset<Row> sellers = standings
        .union(pay)
        .groupBy(MEMBER)
        .agg(
            max(SELLER).as(SELLER),
            max(ACTIVE).as(ACTIVE),
            max(RANK).as(RANK),
            sum(EARNED).as(EARNED))
        .where(isSeller)
        .select(RANK, EARNED);
    return together(ranks.size() + 1, packed(sellers, ranks.size() + 1));
  }

  private static Dataset<Row> read(SparkSession session, List<String> files, String columns) {
    return session.read().schema(columns).parquet(files.toArray(String[]::new));
  }

  private static Column flag(Column condition) {
    return coalesce(condition.cast("int"), lit(0));
  }

  /** The place of the rank among all, from 1; 0 for none. */
  private static Column number(List<String> ranks) {
    if (ranks.isEmpty()) {
      return lit(0L);
    }
    Column names = array(ranks.stream().map(rank -> lit(rank)).toArray(Column[]::new));
    return coalesce(array_position(names, col("paid_as")), lit(0L));
  }

  private static List<long[][]> packed(Dataset<Row> sellers, int groups) {
    return ReadFailures.told(() -> sellers
        .javaRDD()
        .mapPartitions(rows -> Collections.singletonList(pack(rows, groups)).iterator())
        .collect());
  }

  private static long[][] pack(Iterator<Row> rows, int groups) {
    long[][] packed = new long[groups][0];
    int[] count = new int[groups];
    while (rows.hasNext()) {
      Row row = rows.next();
      int group = Math.toIntExact(row.getLong(0));
      if (count[group] == packed[group].length) {
        packed[group] =
            Arrays.copyOf(packed[group], Math.max(16, Math.multiplyExact(count[group], 2)));
      }
      packed[group][count[group]++] = row.getLong(1);
    }
    for (int group = 0; group < groups; group++) {
      packed[group] = Arrays.copyOf(packed[group], count[group]);
    }
    return packed;
  }

  private static long[][] together(int groups, List<long[][]> parts) {
    long[][] together = new long[groups][];
    for (int group = 0; group < groups; group++) {
      int count = 0;
      for (long[][] part : parts) {
        count = Math.addExact(count, part[group].length);
      }
      together[group] = new long[count];
      int at = 0;
      for (long[][] part : parts) {
        System.arraycopy(part[group], 0, together[group], at, part[group].length);
        at += part[group].length;
      }
    }
    return together;
  }
}
