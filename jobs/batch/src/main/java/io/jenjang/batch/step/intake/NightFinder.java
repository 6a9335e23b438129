package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheBlocks;
import io.jenjang.batch.io.CacheDamage;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.io.read.TableScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looks for what an earlier run kept that is still good: the state of the most lines whose files are all there unchanged, and on which nothing else has changed. */
final class NightFinder {
  private final Cache cache;
  private final TableScan table;
  private final SalesRules rules;
  private final MembersStep.Result members;
  private final List<String> notes;

  /** @param notes where it says what is damaged */
  NightFinder(
      Cache cache,
      TableScan table,
      SalesRules rules,
      MembersStep.Result members,
      List<String> notes) {
    this.cache = cache;
    this.table = table;
    this.rules = rules;
    this.members = members;
    this.notes = notes;
  }

  /**
   * The night as it is to be read.
   *
   * @param digests by path of file; asked only if there is a state that may be good
   * @param dependencies follow from the digests
   */
  Night find(Supplier<Map<String, String>> digests, Supplier<String> dependencies) {
    try {
      for (NightState state : states()) {
        // The members first: meanwhile the files are digested.
        Night night = after(state);
        if (night != null && isGood(state, digests.get(), dependencies.get())) {
          return night;
        }
      }
    } catch (CacheDamage damage) {
      notes.add(note(damage));
    }
    return Night.full(table, cache.folder());
  }

  /** The night after a state whose files are good; null if it is of no use for other reasons. */
  private Night after(NightState state) {
    int[] now = members(state);
    if (now == null) {
      return null;
    }
    Renumbering numbers = Renumbering.of(now);
    List<KeptSegment> kept = state.segments().stream()
        .map(segment -> KeptSegment.of(segment, numbers, rules.layout()))
        .toList();
    return KeptSegment.areInOrder(kept)
        ? Night.after(state, now, kept, table, cache.folder())
        : null;
  }

  private boolean isGood(NightState state, Map<String, String> digests, String dependencies) {
    Map<String, Segment.Source> files = sources(table, digests);
    return state.dependencies().equals(dependencies)
        && sources(state).stream().allMatch(file -> file.equals(files.get(file.name())));
  }

  /** What a person is told of something that was kept and cannot be used. */
  static String note(CacheDamage damage) {
    return "what was kept of the sales is not used, all files were read: " + damage.getMessage();
  }

  /** States whose files are all there, by name and size; those of the most lines first. */
  private List<NightState> states() {
    CacheFolder.Found found = cache.folder().states();
    found.damages().forEach(damage -> notes.add("kept of the sales and not used: " + damage));
    Map<String, Long> there = new HashMap<>();
    table.files().forEach(file -> there.put(file.name(), file.bytes()));
    List<NightState> states = new ArrayList<>();
    for (CacheFolder.State state : found.states()) {
      if (state.engine().equals(cache.engine())) {
        NightState read = StateCode.read(state.content());
        if (sources(read).stream()
            .allMatch(file -> Long.valueOf(file.bytes()).equals(there.get(file.name())))) {
          states.add(read);
        }
      }
    }
    states.sort(Comparator.comparingLong(NightFinder::lines).reversed());
    return states;
  }

  private static long lines(NightState state) {
    return state.segments().stream().mapToLong(Segment::lines).sum();
  }

  private static List<Segment.Source> sources(NightState state) {
    return state.segments().stream().flatMap(one -> one.files().stream()).toList();
  }

  /** The files of a table by name. */
  static Map<String, Segment.Source> sources(TableScan table, Map<String, String> digests) {
    Map<String, Segment.Source> sources = new HashMap<>();
    for (InputFile file : table.files()) {
      sources.put(
          file.name(), new Segment.Source(file.name(), file.bytes(), digests.get(file.path())));
    }
    return sources;
  }

  /** The members' numbers now by lasting number; null if lines would be judged in another way. */
  private int[] members(NightState state) {
    List<CacheBlocks> files = state.people().stream().map(cache.folder()::read).toList();
    int[] now = new LastingMembers(rules, members.intake().members()).find(files);
    if (now == null) {
      return null;
    }
    // A buyer who was nobody then may be a new member.
    boolean buyersAreKnown = !rules.trading().pairs()
        || now.length == members.intake().members().ids().count();
    boolean strangersStay = state.segments().stream()
        .allMatch(one -> one.strangers().areStrangers(members.index(), members.later()));
    return buyersAreKnown && strangersStay ? now : null;
  }
}
