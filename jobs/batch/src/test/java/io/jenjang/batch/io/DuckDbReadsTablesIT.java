package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Rule;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Unpaid;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another engine reads what was written: exact decimals, maps, lists, bloom filters. */
class DuckDbReadsTablesIT {
  @TempDir
  private Path output;

  private Connection duckdb;

  @BeforeEach
  void write() throws SQLException {
    SampleRun.publish(output, SampleRun.NOW);
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    duckdb.close();
  }

  @Test
  void linesAreExact() throws SQLException {
    assertThat(rows(
            "SELECT member_id, line_no, bonus, source_member_id, level, paid_level, basis, rate, exact_amount, amount, residue FROM "
                + files(StatementLines.TABLE)))
        .containsExactly(
            "M1 1 LEVEL M2 2 1 123.4567 0.050000 6.1728350000000000 6.0000 0.1728350000000000",
            "M1 2 LEVEL Émile 1 1 -123.4567 0.050000 -6.1728350000000000 -6.0000 -0.1728350000000000",
            "Émile 1 null null null null null null 9000000000000.0000000000000000 9000000000000.0000 0.0000000000000000");
  }

  @Test
  void mapsAreMaps() throws SQLException {
    assertThat(rows(
            "SELECT bonuses['LEVEL'], bonuses['CLUB'], bonuses['OTHER'], paid_as, title, active FROM "
                + files(Statements.TABLE)))
        .containsExactly("10.0000 7.0000 null gold null true");
    assertThat(rows(
            "SELECT member_id, volumes, groups, len(missing), missing[1].short_by, missing[2].requirement FROM "
                + files(OutputTables.named("qualifications").orElseThrow())))
        .containsExactly(
            "M1 {pv=100.0000} {gv=1000.0000} 2 1000.0000 legs having gold",
            "Émile {} {} 0 null null");
  }

  @Test
  void nobodyIsNull() throws SQLException {
    assertThat(rows("SELECT member_id, source_member_id, level, amount, reason, went_to FROM "
            + files(Unpaid.TABLE)))
        .containsExactly(
            "null Émile null 2.0000 NO_UPLINE null",
            "M2 Émile 1 2.0000 NOT_ACTIVE M1",
            "null null null -0.0001 ROUNDING null");
  }

  @Test
  void totalsHave38Digits() throws SQLException {
    assertThat(rows("SELECT expected, found, difference, passed FROM "
            + files(OutputTables.named("controls").orElseThrow())))
        .containsExactly("99999999999999999999.5000 99999999999999999999.0000 -0.5000 false");
  }

  @Test
  void postingsAreOnOneSide() throws SQLException {
    assertThat(rows("SELECT entry, posting, account, debit, credit, reference FROM "
            + files(OutputTables.named("journal").orElseThrow())))
        .containsExactly(
            "1 1 6100 17.0000 0.0000 earned",
            "1 2 1300 0.0000 5.0000 debt",
            "1 3 2100 0.0000 12.0000 payable");
  }

  @Test
  void everyTableHasTheTypesOfItsDefinition() throws SQLException {
    for (Table table : OutputTables.ALL) {
      List<String> found = rows(
          "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + files(table) + ")");
      assertThat(found).as(table.name()).hasSize(table.columns().size());
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i)).startsWith(table.columns().get(i).name() + " ");
        assertThat(found.get(i))
            .doesNotContain("DOUBLE")
            .doesNotContain("FLOAT")
            .doesNotContain("BLOB");
      }
    }
  }

  @Test
  void memberIsFoundByBloomFilter() throws SQLException {
    for (Table table : List.of(StatementLines.TABLE, Statements.TABLE, Unpaid.TABLE)) {
      String file = "'" + output + "/" + table.name() + "/*/*/*.parquet'";
      assertThat(rows("SELECT count(*) > 0 FROM parquet_metadata(" + file
              + ") WHERE path_in_schema = 'member_id' AND bloom_filter_offset > 0"))
          .as(table.name())
          .containsExactly("true");
      assertThat(rows("SELECT bloom_filter_excludes FROM parquet_bloom_probe(" + file
              + ", 'member_id', 'M1')"))
          .as(table.name())
          .containsExactly(table.equals(Unpaid.TABLE) ? "true" : "false");
      assertThat(rows("SELECT bloom_filter_excludes FROM parquet_bloom_probe(" + file
              + ", 'member_id', 'M77')"))
          .containsExactly("true");
    }
  }

  @Test
  void rowsMeetTheContracts() throws SQLException {
    for (Table table : OutputTables.ALL) {
      for (Rule rule : table.rules()) {
        assertThat(
                rows("SELECT count(*) FROM " + files(table) + " WHERE NOT (" + rule.holds() + ")"))
            .as(table.name() + ": " + rule.name())
            .containsExactly("0");
      }
      for (Column column : table.columns()) {
        if (column.required()) {
          assertThat(rows("SELECT count(*) FROM " + files(table) + " WHERE \"" + column.name()
                  + "\" IS NULL"))
              .as(table.name() + "." + column.name())
              .containsExactly("0");
        }
      }
    }
  }

  @Test
  void footerTellsTableAndRun() throws SQLException {
    assertThat(rows("SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('" + output
            + "/statements/*/*/*.parquet') ORDER BY 1"))
        .contains("jenjang.period=2026-10", "jenjang.table=statements", "jenjang.table.version=2");
  }

  private String files(Table table) {
    return "read_parquet('" + output + "/" + table.name()
        + "/*/*/*.parquet', hive_partitioning = false)";
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          Object value = found.getObject(i);
          values.add(
              value instanceof BigDecimal exact ? exact.toPlainString() : String.valueOf(value));
        }
        rows.add(String.join(" ", values));
      }
    }
    return rows;
  }
}
