package io.jenjang.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void statementsAreNamedByWhatTheyMake() {
    SqlScript script = SqlScript.parse("""
        -- first; not a statement
        CREATE TABLE pv AS SELECT 1 -- one;
        ;
        COPY (SELECT 'a;''b' AS x) TO 'lines.parquet' (FORMAT parquet);
        SELECT 5 - 3
        """, Map.of());

    assertThat(script.statements())
        .isEqualTo(List.of(
            new SqlScript.Statement("pv", "CREATE TABLE pv AS SELECT 1"),
            new SqlScript.Statement(
                "lines", "COPY (SELECT 'a;''b' AS x) TO 'lines.parquet' (FORMAT parquet)"),
            new SqlScript.Statement("3", "SELECT 5 - 3")));
  }

  @Test
  void filesArePutInForTheirNames() {
    SqlScript script = SqlScript.parse(
        "SELECT * FROM 'members.parquet', 'other.parquet' WHERE name = 'members'",
        Map.of("members.parquet", "/data/it's/*.parquet"));

    assertThat(script.statements().get(0).sql())
        .isEqualTo("SELECT * FROM '/data/it''s/*.parquet', 'other.parquet' WHERE name = 'members'");
  }
}
