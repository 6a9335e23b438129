package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheDamage;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.Sha256;
import io.jenjang.batch.io.read.Digests;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.step.intake.Segment.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What runs keep of the members for later ones: what the files come to, as long as it is the same files, read in the same way. Nothing here may stop a run. */
final class KeptMembers {
  private final IntakeRequest request;
  private final Cache cache;
  private final TableScan table;
  private final String dependencies;
  private final List<String> notes;

  /** @param notes where it says what is damaged */
  KeptMembers(
      IntakeRequest request, TableScan table, MemberReader.Asked asked, List<String> notes) {
    this.request = request;
    this.cache = request.caches().members();
    this.table = table;
    this.dependencies = dependencies(request, cache, asked);
    this.notes = notes;
  }

  private static String dependencies(IntakeRequest request, Cache cache, MemberReader.Asked asked) {
    String text = String.join(
        "\n",
        cache.engine(),
        request.window().toString(),
        request.plan().calendar().zone().toString(),
        request.plan().trees().toString(),
        asked.toString(),
        request.settings().orphans().name(),
        request.settings().cycles().name(),
        request.settings().selfSponsors().name(),
        request.settings().severalRoots().name(),
        Dependencies.mapping(request));
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What an earlier run read.
   *
   * @param fresh the files that it did not know, if any
   */
  record Found(ReadMembers read, TableScan fresh) {}

  /** What an earlier run read of the most files; null if nothing fits, or what does is damaged. */
  Found find() {
    try {
      List<MembersState> states = states();
      if (states.isEmpty()) {
        return null;
      }
      List<Source> files =
          files(ReadFailures.told(() -> Digests.of(request.session(), table.files())));
      for (MembersState state : states) {
        if (state.fits(files)) {
          ReadMembers read = new MembersCode(cache.folder()).read(state.kept());
          Set<String> fresh = files.subList(state.files().size(), files.size()).stream()
              .map(Source::name)
              .collect(Collectors.toSet());
          return new Found(read, table.withFiles(file -> fresh.contains(file.name())));
        }
      }
    } catch (RuntimeException failure) {
      notes.add("what was kept of the members is not used, all files were read: "
          + damage(failure).getMessage());
    }
    return null;
  }

  private static CacheDamage damage(RuntimeException failure) {
    return CacheDamage.behind(failure).orElseThrow(() -> failure);
  }

  /** States that may be good, as far as can be told without a look into the files; those of the most files first. */
  private List<MembersState> states() {
    CacheFolder.Found found = cache.folder().states();
    found.damages().forEach(damage -> notes.add("kept of the members and not used: " + damage));
    List<Long> sizes = table.inOrderOfReading().stream().map(InputFile::bytes).toList();
    List<MembersState> states = new ArrayList<>();
    for (CacheFolder.State state : found.states()) {
      if (state.engine().equals(cache.engine())) {
        MembersState read = MembersState.read(state.content());
        if (read.dependencies().equals(dependencies) && read.mayFit(sizes)) {
          states.add(read);
        }
      }
    }
    states.sort(
        Comparator.comparingInt((MembersState state) -> state.files().size()).reversed());
    return states;
  }

  /** @param digests by path */
  private List<Source> files(Map<String, String> digests) {
    return table.inOrderOfReading().stream()
        .map(file -> new Source(file.name(), file.bytes(), digests.get(file.path())))
        .toList();
  }

  /**
   * Keeps what was read and removes older states.
   *
   * @param digests of the files by path
   */
  void keep(ReadMembers read, Map<String, String> digests) {
    try {
      boolean rejects = !read.rejected().rejected.isEmpty();
      MembersState state = new MembersState(
          dependencies,
          files(digests),
          rejects,
          !rejects && MoreMembers.mayFollow(read),
          new MembersCode(cache.folder()).write(read));
      cache.folder().save(cache.engine(), List.of(), state.write());
      cache.folder().prune(cache.keep());
    } catch (RuntimeException failure) {
      cache.folder().discard();
      notes.add(
          "nothing of the members is kept for later runs: " + damage(failure).getMessage());
    }
  }
}
