package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.Volumes;
import io.jenjang.batch.step.intake.DayVolumes;
import io.jenjang.tree.Ids;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Writes the table {@code volumes}, a file a range of members, as intake has it. */
public final class VolumeTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Shared<Ids> ids;
  private final String[] volumes;
  private final String[] currencies;
  private final RunFolder run;

  private VolumeTable(
      Shared<Ids> ids, List<String> volumes, List<String> currencies, RunFolder run) {
    this.ids = ids;
    this.volumes = volumes.toArray(String[]::new);
    this.currencies =
        currencies.stream().map(name -> name.isEmpty() ? null : name).toArray(String[]::new);
    this.run = run;
  }

  /**
   * @param ids by member number
   * @param volumes names in the order of the plan's sums
   * @param currencies names by index; the empty name for none
   */
  public static List<WrittenFile> write(
      JavaSparkContext spark,
      JavaRDD<DayVolumes> days,
      Ids ids,
      List<String> volumes,
      List<String> currencies,
      RunFolder run) {
    try (Shared<Ids> shared = Shared.with(spark, ids)) {
      VolumeTable table = new VolumeTable(shared, volumes, currencies, run);
      return days.mapPartitionsWithIndex(table::writePart, true).collect();
    }
  }

  private Iterator<WrittenFile> writePart(int part, Iterator<DayVolumes> ranges) {
    try (TaskFiles files = run.task(part)) {
      Volumes.Writer rows =
          new Volumes.Writer(files.rows(Volumes.TABLE), ids.value(), currencies, volumes);
      while (ranges.hasNext()) {
        DayVolumes days = ranges.next();
        rows.volumes(days.member(), days.day(), days.currency(), days.volume(), days.amount());
      }
      return files.finish().iterator();
    }
  }
}
