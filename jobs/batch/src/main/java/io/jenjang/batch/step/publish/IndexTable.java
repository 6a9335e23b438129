package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.step.intake.IndexedSales;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Places;
import io.jenjang.tree.Stretches;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Writes the table {@code sales_index}, a file a range of members, as intake has it. */
public final class IndexTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Shared<Members> members;
  private final String[] volumes;
  private final String[] currencies;
  private final RunFolder run;

  /**
   * Who holds what.
   *
   * @param ids by member number
   * @param rolled rolled-up volumes
   */
  private record Members(Ids ids, List<Rolled> rolled, Moved moved) implements Serializable {}

  /**
   * Where members stood before they moved.
   *
   * @param trees names
   * @param lastDays [tree][earlier stretch]: the last day below those uplines; {@link Places#CLOSE} where the member stands there at the close
   */
  public record Moved(Stretches stretches, List<String> trees, int[][] lastDays)
      implements Serializable {}

  /**
   * A rolled-up volume.
   *
   * @param home by member number: to whom the member's volume was rolled up, 0 for nobody
   */
  public record Rolled(String name, int[] home) implements Serializable {}

  private IndexTable(
      Shared<Members> members, List<String> volumes, List<String> currencies, RunFolder run) {
    this.members = members;
    this.volumes = volumes.toArray(String[]::new);
    this.currencies = currencies.stream()
        .map(currency -> currency.isEmpty() ? null : currency)
        .toArray(String[]::new);
    this.run = run;
  }

  /**
   * @param ids by member number
   * @param rolled rolled-up volumes
   * @param moved null where nobody moved
   * @param volumes names in the order of the plan's sums
   * @param currencies names by index; the empty name for none
   */
  public static List<WrittenFile> write(
      JavaSparkContext spark,
      JavaRDD<IndexedSales> sales,
      Ids ids,
      List<Rolled> rolled,
      Moved moved,
      List<String> volumes,
      List<String> currencies,
      RunFolder run) {
    try (Shared<Members> shared = Shared.with(spark, new Members(ids, rolled, moved))) {
      IndexTable table = new IndexTable(shared, volumes, currencies, run);
      return sales.mapPartitionsWithIndex(table::writePart, true).collect();
    }
  }

  private Iterator<WrittenFile> writePart(int part, Iterator<IndexedSales> ranges) {
    try (TaskFiles files = run.task(part)) {
      Members known = members.value();
      SalesIndex.Writer rows = new SalesIndex.Writer(files.rows(SalesIndex.TABLE), known.ids());
      while (ranges.hasNext()) {
        ranges.next().forEach((member, bytes, from, length, lineNo, day, currency, added) -> {
          volumes(member, added, known, rows);
          uplines(member, day, known.moved(), rows);
          rows.sale(member, bytes, from, length, lineNo, currencies[currency]);
        });
      }
      return files.finish().iterator();
    }
  }

  private static void uplines(int member, int day, Moved moved, SalesIndex.Writer rows) {
    int stretch = moved == null ? Stretches.LAST : moved.stretches().of(member, day);
    for (int tree = 0; stretch != Stretches.LAST && tree < moved.trees().size(); tree++) {
      int last = moved.lastDays()[tree][stretch];
      if (last != Places.CLOSE) {
        rows.uplinesUntil(moved.trees().get(tree), last);
      }
    }
  }

  private void volumes(int member, long[] added, Members known, SalesIndex.Writer rows) {
    for (int i = 0; i < volumes.length; i++) {
      rows.volume(volumes[i], added[i]);
    }
    for (Rolled rolled : known.rolled()) {
      int home = rolled.home()[member];
      if (home != member) {
        rows.rolled(rolled.name(), home == 0 ? "" : known.ids().text(home));
      }
    }
  }
}
