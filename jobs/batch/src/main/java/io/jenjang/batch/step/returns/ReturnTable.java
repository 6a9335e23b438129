package io.jenjang.batch.step.returns;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.Returns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the table {@code returns}: what came back of sales of closed periods. */
public final class ReturnTable {
  private ReturnTable() {}

  public static List<WrittenFile> write(List<ReversedReturn> returns, RunFolder run) {
    try (TaskFiles files = run.task(0)) {
      Returns.Writer rows = new Returns.Writer(files.rows(Returns.TABLE));
      for (ReversedReturn one : returns) {
        ClosedSale sale = one.sale();
        sale.rolled().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(home -> rows.rolled(home.getKey(), home.getValue()));
        rows.of(
                sale.key().saleId(),
                sale.key().lineNo(),
                sale.run().period(),
                sale.run().run(),
                sale.memberId())
            .line(
                one.key().saleId(),
                one.key().lineNo(),
                sale.ownCurrency().orElse(null),
                new TreeMap<>(one.volumes()));
      }
      return files.finish();
    }
  }
}
