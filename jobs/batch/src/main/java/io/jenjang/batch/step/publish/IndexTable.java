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
  private static final int[] NONE = {};

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
  private record Members(Ids ids, List<Rolled> rolled, Moved moved) implements Serializable {
    int stretch(int member, int day) {
      return moved == null ? Stretches.LAST : moved.stretches().of(member, day);
    }
  }

  /**
   * Where members stood before they moved.
   *
   * @param trees names, of derived ones too
   * @param lastDays [tree][earlier stretch]: the last day below those uplines; {@link Places#CLOSE} where the member stands there at the close
   */
  public record Moved(Stretches stretches, List<String> trees, int[][] lastDays)
      implements Serializable {}

  /**
   * A rolled-up volume.
   *
   * @param home by member number: to whom what the member sold last was rolled up, 0 for nobody
   * @param earlier by earlier stretch: to whom what was sold in it was; null where nobody moved
   * @param walked places among the trees of {@link Moved} of those in which lines on the volume are found by its uplines
   */
  public record Rolled(String name, int[] home, int[] earlier, int[] walked)
      implements Serializable {
    int home(int member, int stretch) {
      return stretch == Stretches.LAST ? home[member] : earlier[stretch];
    }
  }

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
          volumes(added, rows);
          int stretch = known.stretch(member, day);
          uplines(stretch, known.moved(), rows);
          known.rolled().forEach(volume -> rolled(volume, member, day, stretch, known, rows));
          rows.sale(member, bytes, from, length, lineNo, currencies[currency]);
        });
      }
      return files.finish().iterator();
    }
  }

  private void volumes(long[] added, SalesIndex.Writer rows) {
    for (int i = 0; i < volumes.length; i++) {
      rows.volume(volumes[i], added[i]);
    }
  }

  private static void uplines(int stretch, Moved moved, SalesIndex.Writer rows) {
    for (int tree = 0; stretch != Stretches.LAST && tree < moved.trees().size(); tree++) {
      if (moved.lastDays()[tree][stretch] != Places.CLOSE) {
        rows.uplinesUntil(moved.trees().get(tree), moved.lastDays()[tree][stretch]);
      }
    }
  }

  /** Whose the volume is, and below whom that one stood. */
  private static void rolled(
      Rolled volume, int member, int day, int stretch, Members known, SalesIndex.Writer rows) {
    int home = volume.home(member, stretch);
    if (home == member) {
      return;
    }
    rows.rolled(volume.name(), home == 0 ? "" : known.ids().text(home));
    int atHome = known.stretch(home, day);
    for (int tree : atHome == Stretches.LAST ? NONE : volume.walked()) {
      int last = known.moved().lastDays()[tree][atHome];
      if (last != Places.CLOSE) {
        rows.uplinesUntil(SalesIndex.tree(volume.name(), known.moved().trees().get(tree)), last);
      }
    }
  }
}
