package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.ExchangeRates;
import io.jenjang.batch.step.intake.ExchangeRate;
import java.util.List;

/** Writes the table {@code fx_rates}: the rates by which the run exchanged, frozen with it. */
public final class RateTable {
  private RateTable() {}

  public static List<WrittenFile> write(List<ExchangeRate> rates, RunFolder run) {
    try (TaskFiles files = run.task(0)) {
      ExchangeRates.Writer rows = new ExchangeRates.Writer(files.rows(ExchangeRates.TABLE));
      rates.forEach(rate -> rows.rate(rate.from(), rate.to(), rate.rate()));
      return files.finish();
    }
  }
}
