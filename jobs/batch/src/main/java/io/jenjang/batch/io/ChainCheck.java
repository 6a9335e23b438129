package io.jenjang.batch.io;

import io.jenjang.error.JenjangException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Checks pointers and manifests: each as it was written, signed where a key is given, and each naming the one before it by its digest. */
public final class ChainCheck {
  private final Runs runs;
  private final Optional<Runs> closed;
  private final PublicKey key;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param closed other runs on which these may stand; empty where there are none
   * @param key whose signature is asked for; null if none is
   */
  public ChainCheck(Runs runs, Optional<Runs> closed, PublicKey key) {
    this.runs = runs;
    this.closed = closed;
    this.key = key;
  }

  /** What is wrong, a sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What a person should know and what is not wrong. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Checks the pointers of a period; gives those that can be read, ascending. */
  public List<Pointer> pointers(String period) {
    List<Pointer> read = new ArrayList<>();
    String before = null;
    for (Pointers.Entry entry : runs.pointers().entries(period)) {
      String name = Layout.below(entry.path(), 3);
      if (entry.bytes() == 0) {
        empty(entry.path(), name);
        continue;
      }
      byte[] text = runs.pointers().bytes(entry.path());
      sealed(text, name);
      Optional<Pointer> pointer = parsed(Pointer.class, text, name);
      if (pointer.isPresent()) {
        follows(pointer.get(), entry.number(), before, name);
        read.add(pointer.get());
      }
      before = Sha256.of(text);
    }
    return read;
  }

  private void empty(Path path, String name) {
    try {
      boolean local = runs.storage().of(path) instanceof RawLocalFileSystem;
      (local ? problems : notes)
          .add(name + " is empty"
              + (local ? "" : ": a publication was interrupted there, readers pass it over"));
    } catch (java.io.IOException e) {
      problems.add(name + " cannot be read: " + Failures.text(e));
    }
  }

  private void follows(Pointer pointer, long number, String before, String name) {
    if (pointer.number() != number) {
      problems.add(name + " says that it is number " + pointer.number());
    }
    if (!java.util.Objects.equals(pointer.previousSha256(), before)) {
      problems.add(name + " follows a pointer with digest " + pointer.previousSha256()
          + ", the one before it has " + before);
    }
  }

  /**
   * Checks the manifest of a run and those of all runs that it stands on, back to the first.
   *
   * @param sha256 what the digest should be; null where nothing says it
   * @return the run's manifest; empty if it cannot be read
   */
  public Optional<Manifest> manifests(String period, String run, String sha256) {
    Optional<Manifest> first = manifest(period, run, sha256);
    Optional<Manifest> one = first;
    while (one.isPresent() && one.get().previous() != null) {
      Manifest.Previous previous = one.get().previous();
      one = manifest(previous.period(), previous.runId(), previous.manifestSha256());
    }
    return first;
  }

  private Optional<Manifest> manifest(String period, String run, String sha256) {
    Path path = closed
        .filter(others -> others.has(period, run))
        .orElse(runs)
        .layout()
        .manifest(period, run);
    String name = Layout.below(path, Layout.DEPTH_OF_RUN_FILES);
    byte[] text;
    try {
      text = runs.pointers().bytes(path);
    } catch (JenjangException e) {
      problems.add(name + " cannot be read; the chain of manifests ends here: " + e.getMessage());
      return Optional.empty();
    }
    if (sealed(text, name) && sha256 != null && !Sha256.of(text).equals(sha256)) {
      problems.add(
          name + " is whole, but not the manifest that was published or stood upon: its digest is "
              + Sha256.of(text) + ", expected " + sha256);
    }
    return parsed(Manifest.class, text, name);
  }

  private boolean sealed(byte[] text, String name) {
    String problem = switch (Seal.check(text, key)) {
      case WHOLE -> null;
      case BROKEN -> "is not what was written: its text does not fit its digest";
      case UNSIGNED -> "is not signed";
      case FOREIGN -> "is signed with another key";
    };
    if (problem != null) {
      problems.add(name + " " + problem);
    }
    return problem == null;
  }

  private <T extends Record> Optional<T> parsed(Class<T> type, byte[] text, String name) {
    try {
      return Optional.of(RecordJson.read(type, text, name, "it cannot be followed"));
    } catch (JenjangException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }
}
