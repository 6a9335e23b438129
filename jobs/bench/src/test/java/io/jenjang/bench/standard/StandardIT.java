package io.jenjang.bench.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenjang.bench.Main;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark at a thousand members: what DuckDB and Jenjang wrote is the same, line by line. */
class StandardIT {

  @Test
  void jenjangAndDuckDbAgreeOnEveryLine(@TempDir Path folder) throws Exception {
    int status = Main.run(
        "standard",
        "--members=1000",
        "--sales=5000",
        "--rounds=1",
        "--rival=checked",
        "--memory=1000",
        "--output=" + folder);

    assertThat(status).isZero();
    JsonNode runs =
        new ObjectMapper().readTree(folder.resolve("standard.json").toFile()).get("runs");
    assertThat(runs).hasSize(2);
    JsonNode duckDb = runs.get(0).get("totals");
    assertThat(runs.get(1).get("totals")).isEqualTo(duckDb);
    assertThat(duckDb.get("lines").asLong()).isPositive();
    assertThat(runs.get(1).get("peakBytes").asLong()).isPositive();
  }
}
