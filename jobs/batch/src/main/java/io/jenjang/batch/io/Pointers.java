package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The numbered pointer files of an output folder. Publishing creates the next number of a period exclusively: whoever comes second has lost, and
 * nothing that readers see has changed. A pointer is never rewritten or removed.
 */
final class Pointers {
  private static final String DAMAGED =
      "this file says which run of the period counts, and is damaged: bring it back from a copy";

  private final Layout layout;
  private final Storage storage;

  Pointers(Layout layout, Storage storage) {
    this.layout = layout;
    this.storage = storage;
  }

  /** A pointer with the digest of its file. */
  record Found(Pointer pointer, String sha256) {}

  /** One file under a pointer's name; empty ones were never finished. */
  record Entry(long number, Path path, long bytes) {}

  /** The pointer that counts; empty for a period of which nothing was published. A damaged one is an error: an older one must not be taken for it. */
  Optional<Found> head(String period) {
    return entries(period).stream()
        .filter(entry -> entry.bytes() > 0)
        .reduce((lower, higher) -> higher)
        .map(this::read);
  }

  /** All pointers of a period, ascending. */
  List<Found> history(String period) {
    return entries(period).stream()
        .filter(entry -> entry.bytes() > 0)
        .map(this::read)
        .toList();
  }

  /** All files under pointers' names, ascending by number. */
  List<Entry> entries(String period) {
    Path folder = layout.published(period);
    try {
      return Arrays.stream(storage.of(folder).listStatus(folder))
          .map(Pointers::entry)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparingLong(Entry::number))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw cannotRead(folder, e);
    }
  }

  private static Optional<Entry> entry(FileStatus status) {
    return Layout.pointerNumber(status.getPath())
        .map(number -> new Entry(number, status.getPath(), status.getLen()));
  }

  private Found read(Entry entry) {
    byte[] text = bytes(entry.path());
    Pointer pointer = RecordJson.read(Pointer.class, text, entry.path().toString(), DAMAGED);
    if (Seal.check(text, null) != Seal.State.WHOLE || pointer.number() != entry.number()) {
      throw new JenjangException(
          ErrorCode.OUTPUT, entry.path() + ": its text does not fit its digest; " + DAMAGED);
    }
    return new Found(pointer, Sha256.of(text));
  }

  byte[] bytes(Path path) {
    try (var in = storage.of(path).open(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  /**
   * Makes a run the one that readers see, provided that nothing was published since somebody looked; otherwise stops with RACE.
   *
   * @param seen number of the pointer that counted when the decision was made; 0 for none
   * @param key whose signature is put under it; null for none
   */
  Pointer publish(
      Manifest run,
      String manifestSha256,
      Pointer.State state,
      Pointer.People people,
      long seen,
      SigningKey key) {
    String period = run.period();
    Path folder = layout.published(period);
    try {
      ExclusiveCreate files = ExclusiveCreate.of(storage.of(folder), folder);
      long next = next(files, period, run, seen);
      Pointer pointer = new Pointer(
          Pointer.FORMAT_VERSION,
          next,
          period,
          run.runId(),
          state,
          Instant.now().toString(),
          manifestSha256,
          people.preparedBy(),
          people.approvedBy(),
          head(period).map(Found::sha256).orElse(null));
      files.write(layout.pointer(period, next), RecordJson.write(pointer, key));
      return pointer;
    } catch (FileAlreadyExistsException e) {
      throw lost(run, e);
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT,
          folder + " cannot be written: " + Failures.text(e)
              + "; run " + run.runId()
              + " is complete, but readers do not see it; look for a full disk or missing rights, then run again",
          e);
    }
  }

  /**
   * The number after all that is there and that stays without content. Whoever makes a file after this has looked makes that of this number, so that
   * creating it decides.
   */
  private long next(ExclusiveCreate files, String period, Manifest run, long seen)
      throws IOException {
    List<Entry> entries = entries(period);
    for (Entry entry : entries) {
      if (entry.number() > seen && entry.bytes() == 0 && !files.settle(entry.path())) {
        throw lost(run, null);
      }
    }
    if (entries(period).stream().anyMatch(entry -> entry.number() > seen && entry.bytes() > 0)) {
      throw lost(run, null);
    }
    return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number() + 1;
  }

  private JenjangException lost(Manifest run, Throwable cause) {
    String now = head(run.period())
        .map(found -> "readers see run " + found.pointer().runId() + ", "
            + found.pointer().state().word())
        .orElse("nothing is published");
    return new JenjangException(
        ErrorCode.RACE,
        "somebody else published or closed period " + run.period() + " in the meantime: " + now
            + "; run " + run.runId()
            + " is complete and was not published, nothing else has changed: look at it with show --run, or run again",
        cause);
  }

  private static JenjangException cannotRead(Path path, IOException cause) {
    return new JenjangException(
        ErrorCode.OUTPUT,
        path + " cannot be read: " + Failures.text(cause) + "; check --output and its rights",
        cause);
  }
}
