package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Works a closed period out again with what is known by now, and every closed period after it, each opened by the one before. What was closed stays as it
 * is; the difference, member by member, bonus by bonus and cause by cause, is left for the open period to post, less what earlier periods posted of it.
 */
public final class RestateJob {
  private final RestateRequest request;
  private final Progress progress;
  private final Configuration hadoop;
  private final Settings settings;
  private final SigningKey key;
  private final Runs runs;

  private RestateJob(RestateRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.hadoop = new Configuration();
    this.settings = SettingsFile.read(hadoop, request.config()).settings();
    this.key = SigningKey.read(hadoop, settings.output().signKey());
    this.runs = new Runs(request.output(), hadoop);
  }

  /**
   * A period that was worked out again.
   *
   * @param cause everything that changed, in a few words
   * @param differences to what was closed, by member, bonus and cause
   */
  public record Period(String period, String run, String cause, List<Posting> differences) {
    /** What all differences come to. */
    public BigDecimal total() {
      return byCause().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same by cause. */
    public Map<String, BigDecimal> byCause() {
      Map<String, BigDecimal> totals = new TreeMap<>();
      differences.forEach(
          one -> totals.merge(one.cause(), BigDecimal.valueOf(one.amount(), 4), BigDecimal::add));
      return totals;
    }

    /** Members and bonuses whose amount is another. */
    public long amounts() {
      return differences.stream()
          .map(one -> List.of(one.memberId(), one.bonus()))
          .distinct()
          .count();
    }
  }

  /** Works out again; a period that is not closed is refused. */
  public static List<Period> run(RestateRequest request, Progress progress) {
    return new RestateJob(request, progress).run();
  }

  private List<Period> run() {
    if (request.input() != null && request.members() != null) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--members " + request.members() + " and --input " + request.input()
              + " are both given; --input brings members too, so name one of them");
    }
    List<Manifest> closed = closed();
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    Replay replay = new Replay(session, runs, request, settings, key, progress);
    List<Period> periods = new ArrayList<>();
    Optional<Manifest> before = Optional.empty();
    for (Manifest run : closed) {
      Replay.Done done = replay.of(run, before);
      periods.add(done.period());
      before = Optional.of(done.run());
    }
    return List.copyOf(periods);
  }

  /** The period and all closed ones that stand on it, in order. */
  private List<Manifest> closed() {
    boolean isClosed = runs.pointer(request.period())
        .filter(pointer -> pointer.state() == Pointer.State.CLOSED)
        .isPresent();
    if (!isClosed) {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + request.period()
              + " is not closed; run it again, only a closed period is restated. Nothing has changed");
    }
    Map<String, Manifest> after = new HashMap<>();
    for (String period : runs.periods()) {
      runs.pointer(period)
          .filter(pointer -> pointer.state() == Pointer.State.CLOSED)
          .map(pointer -> runs.require(period))
          .filter(run -> run.previous() != null)
          .ifPresent(run -> after.put(run.previous().period(), run));
    }
    List<Manifest> closed = new ArrayList<>();
    for (Manifest run = runs.require(request.period());
        run != null;
        run = after.get(run.period())) {
      closed.add(run);
    }
    return closed;
  }
}
