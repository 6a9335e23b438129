package io.jenjang.batch.job;

import io.jenjang.batch.io.SparkLeftovers;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkContext;

/**
 * The runs of a list, one after another in one process, each as {@link RunJob} does it: what the start costs is paid once. A run that fails leaves the others
 * as they are; nothing of one run is there when the next one starts.
 */
public final class RunAllJob {
  private RunAllJob() {}

  /** Is told what happens. */
  public interface Watcher {
    /** For the start, and anew for every run. */
    Progress progress();

    /** @param number of the run in the list, from 1 */
    void begins(ListedRun run, int number, int all);

    /** Every run that began ends. */
    void ends(Ended ended);
  }

  /**
   * A run that is over.
   *
   * @param summary null if it failed
   * @param failure null if it is published
   * @param nanos that it took by the clock on the wall
   */
  public record Ended(ListedRun run, Summary summary, Exception failure, long nanos) {}

  /**
   * Checks the whole list, starts Spark, then makes every run. Stops with CONFIGURATION if anything is wrong with the list, and if Spark does not start.
   *
   * @return those that were not started, because Spark had stopped for good
   */
  public static List<ListedRun> run(RunAllRequest request, Watcher watcher) {
    RunList list = RunList.read(request, new Configuration());
    List<ListedRun> runs = list.runs();
    SparkContext spark = start(list, request, watcher);
    for (int i = 0; i < runs.size(); i++) {
      if (spark.isStopped()) {
        return runs.subList(i, runs.size());
      }
      watcher.begins(runs.get(i), i + 1, runs.size());
      watcher.ends(ended(runs.get(i), watcher));
      SparkLeftovers.remove(spark);
    }
    return List.of();
  }

  private static SparkContext start(RunList list, RunAllRequest request, Watcher watcher) {
    try (Progress progress = watcher.progress()) {
      return progress
          .stage("start", () -> SparkSessions.open(list.spark(), request.master()))
          .sparkContext();
    }
  }

  private static Ended ended(ListedRun run, Watcher watcher) {
    long start = System.nanoTime();
    try (Progress progress = watcher.progress()) {
      Summary summary = RunJob.run(run.request(), progress);
      return new Ended(run, summary, null, System.nanoTime() - start);
    } catch (Exception failure) {
      // Whatever it is, it is this run's alone. Spark throws checked exceptions that nobody
      // declares.
      return new Ended(run, null, failure, System.nanoTime() - start);
    }
  }
}
