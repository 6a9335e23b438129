package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.step.intake.Reject;
import io.jenjang.money.Scales;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** Writes the table {@code rejects}, in the order in which intake has sorted it. */
public final class RejectTable {
  private RejectTable() {}

  public static List<WrittenFile> write(JavaRDD<Reject> rejects, RunFolder run) {
    return rejects
        .mapPartitionsWithIndex((part, rows) -> writePart(run, part, rows), true)
        .collect();
  }

  private static Iterator<WrittenFile> writePart(
      RunFolder run, int part, Iterator<Reject> rejects) {
    try (TaskFiles files = run.task(part)) {
      Rejects.Writer rows = new Rejects.Writer(files.rows(Rejects.TABLE));
      while (rejects.hasNext()) {
        rows.reject(row(rejects.next()));
      }
      return files.finish().iterator();
    }
  }

  private static Rejects.Reject row(Reject reject) {
    boolean money = !reject.currency().isEmpty();
    return new Rejects.Reject(
        reject.table(),
        emptyIsNull(reject.key()),
        emptyIsNull(reject.lineNo()),
        emptyIsNull(reject.file()),
        reject.line(),
        reject.record(),
        reject.reason().name(),
        emptyIsNull(reject.detail()),
        money ? BigDecimal.valueOf(reject.money(), Scales.MONEY) : null,
        emptyIsNull(reject.currency()));
  }

  private static String emptyIsNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
