package io.jenjang.batch.step.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * Totals of a run that only a page for people needs, added up by Spark SQL over the written files.
 *
 * @param volumes over all members, by name of personal volume
 * @param top members who earned most, in falling order
 */
public record ReconcileSums(Map<String, BigDecimal> volumes, List<Earner> top) {

  /** One member's earnings. */
  public record Earner(String member, String currency, BigDecimal earned) {}

  private static final String VOLUMES = """
      SELECT volume, sum(amount) FROM (SELECT explode(volumes) AS (volume, amount) FROM qualifications)
      GROUP BY volume ORDER BY volume""";
  private static final String TOP = "SELECT member_id, currency, earned FROM statements "
      + "WHERE earned > 0 ORDER BY earned DESC, member_id LIMIT ";

  /**
   * Adds up.
   *
   * @param files paths by table
   * @param top how many members
   */
  public static ReconcileSums of(
      SparkSession session, Function<String, List<String>> files, int top) {
    WrittenTables tables = new WrittenTables(session, files);
    tables.view("qualifications", "volumes map<string,decimal(18,4)>");
    tables.view("statements", "member_id string, currency string, earned decimal(18,4)");
    return new ReconcileSums(
        tables.map(VOLUMES, row -> row.getDecimal(1)),
        tables.rows(
            TOP + top, row -> new Earner(row.getString(0), row.getString(1), row.getDecimal(2))));
  }
}
