package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheDamage;
import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.io.CachePartsFile;
import io.jenjang.tree.Members;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Keeps what a run found out about files of sales, for the next night. Nothing here may stop a run. */
final class NightKeeper {
  /** Beyond so many lines that need a second look it is not worth while. */
  private static final int MOST_PICKS = 500_000;

  /** Beyond so many bytes of ids they are not kept. */
  private static final int MOST_IDS = 1 << 29;

  private static final char NO_LETTER = '\uFFFD';

  private final Cache cache;
  private final Night night;
  private final SalesRules rules;
  private final Members members;

  NightKeeper(Cache cache, Night night, SalesRules rules, Members members) {
    this.cache = cache;
    this.night = night;
    this.rules = rules;
    this.members = members;
  }

  /** Writes the state and removes older ones; tells why if it cannot, else null. */
  String keep(NightScan.Result scanned, Map<String, String> digests, String dependencies) {
    if (night.fresh().files().isEmpty()) {
      return null;
    }
    try {
      String failure = save(scanned, digests, dependencies);
      if (failure == null) {
        cache.folder().prune(cache.keep());
      } else {
        cache.folder().discard();
      }
      return failure;
    } catch (CacheDamage damage) {
      cache.folder().discard();
      return damage.getMessage();
    }
  }

  private String save(NightScan.Result scanned, Map<String, String> digests, String dependencies) {
    Strangers strangers = new Strangers();
    ScanTotals totals = new ScanTotals();
    List<CachePartsFile> parts = new ArrayList<>();
    for (ScanReport report : scanned.reports()) {
      if (report.failure() != null) {
        return report.failure();
      }
      strangers.add(report.strangers());
      totals.add(report.totals());
      parts.add(report.kept());
    }
    if (!strangers.isComplete()) {
      return "too many sale lines are credited to somebody who is no member";
    }
    if (members.ids().bytes().length > MOST_IDS) {
      return "there are too many members";
    }
    List<SuspectLine> picks = picks(scanned);
    if (picks == null) {
      return "too many sale lines have doubtful keys";
    }
    int[] now = night.state() == null ? new int[1] : night.now();
    int[] joined = joined(now);
    List<CacheFile> people =
        new ArrayList<>(night.state() == null ? List.of() : night.state().people());
    if (joined.length > 0 || people.isEmpty()) {
      CacheFile file = new LastingMembers(rules, members).write(cache.folder(), joined);
      if (file == null) {
        return "the members cannot be written";
      }
      people.add(file);
    }
    Renumbering numbers = lasting(now, joined);
    List<Segment> segments = new ArrayList<>(night.segments());
    segments.add(new Segment(
        night.fresh().files().stream()
            .map(file -> new Segment.Source(file.name(), file.bytes(), digests.get(file.path())))
            .toList(),
        night.fresh().rows(),
        rules.layout(),
        members.count(),
        numbers,
        parts,
        totals,
        strangers));
    NightState state = new NightState(
        dependencies,
        segments,
        people,
        suspects(scanned.suspects()),
        new NightState.Picks(rules.layout(), members.count(), numbers, picks));
    cache.folder().save(cache.engine(), uses(state), StateCode.write(state));
    return null;
  }

  /** Null for too many, or for one whose key is no text. */
  private static List<SuspectLine> picks(NightScan.Result scanned) {
    if (scanned.suspects().stream().anyMatch(bucket -> bucket.listed() == null)) {
      return null;
    }
    if (scanned.lines() == null) {
      return List.of();
    }
    if (scanned.lines().count() > MOST_PICKS) {
      return null;
    }
    List<SuspectLine> lines = scanned.lines().collect();
    boolean readable = lines.stream()
        .allMatch(line -> line.key().saleId().indexOf(NO_LETTER) < 0
            && (line.sale() == null || line.sale().saleId().indexOf(NO_LETTER) < 0));
    return readable ? lines : null;
  }

  private static long[] suspects(List<Suspects> buckets) {
    return buckets.stream()
        .flatMapToLong(bucket -> Arrays.stream(bucket.listed()))
        .sorted()
        .toArray();
  }

  /** Numbers of members who have no lasting number yet, ascending. */
  private int[] joined(int[] now) {
    boolean[] known = new boolean[members.count() + 1];
    for (int number : now) {
      known[number] = true;
    }
    int[] joined = new int[members.count() + 1 - now.length];
    int count = 0;
    for (int number = 1; number < known.length; number++) {
      if (!known[number]) {
        joined[count++] = number;
      }
    }
    return joined;
  }

  private Renumbering lasting(int[] now, int[] joined) {
    int[] lasting = new int[members.count() + 1];
    for (int place = 1; place < now.length; place++) {
      lasting[now[place]] = place;
    }
    for (int i = 0; i < joined.length; i++) {
      lasting[joined[i]] = now.length + i;
    }
    return Renumbering.of(lasting);
  }

  private static List<String> uses(NightState state) {
    TreeSet<String> runs = new TreeSet<>();
    state.people().forEach(file -> runs.add(file.run()));
    state.segments().forEach(one -> one.parts().forEach(file -> runs.add(file.run())));
    return List.copyOf(runs);
  }
}
