package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.batch.step.intake.DeliveredKey;
import io.jenjang.batch.step.intake.Reject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;

/**
 * Sale lines that a closed run rejected and that are not rejected any more, whether they count now or are gone. A line whose key could not be read has none.
 *
 * @param files in which they stood then, by key
 */
record ReleasedRejects(Map<DeliveredKey, String> files) {
  private static final String SALES = SalesInput.SCHEMA.table();

  /** @param now what is rejected when the period is worked out again */
  static ReleasedRejects of(Runs runs, Manifest closed, JavaRDD<Reject> now) {
    int table = Rejects.TABLE.index("table");
    int key = Rejects.TABLE.index("key");
    int lineNo = Rejects.TABLE.index("line_no");
    int file = Rejects.TABLE.index("file");
    Map<DeliveredKey, String> then = new HashMap<>();
    TableReader.of(Rejects.TABLE, runs, closed).forEach(row -> {
      if (row.text(table).equals(SALES) && row.text(key) != null) {
        then.put(
            new DeliveredKey(row.text(key), Objects.requireNonNullElse(row.text(lineNo), "")),
            Objects.requireNonNullElse(row.text(file), ""));
      }
      return true;
    });
    if (!then.isEmpty()) {
      now.filter(reject -> reject.table().equals(SALES))
          .map(reject -> new DeliveredKey(reject.key(), reject.lineNo()))
          .collect()
          .forEach(then::remove);
    }
    return new ReleasedRejects(Map.copyOf(then));
  }

  Set<DeliveredKey> keys() {
    return files.keySet();
  }

  /** Whether any of them stands in one of some files of then, which are there now, too. */
  boolean standIn(Set<String> names) {
    return files.values().stream().anyMatch(names::contains);
  }
}
