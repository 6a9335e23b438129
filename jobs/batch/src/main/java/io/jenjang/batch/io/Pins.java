package io.jenjang.batch.io;

import io.jenjang.batch.io.read.InputFile;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What closed runs were made from, kept under the output folder by digest, each content once. A pinned file never changes; whoever pins the same
 * content finds it there.
 */
public final class Pins {
  private static final int BUFFER = 1 << 20;

  private final Runs runs;

  public Pins(Runs runs) {
    this.runs = runs;
  }

  /** Copies inputs that are not pinned yet; one that is missing or has changed since the run read it is refused. */
  public void pin(List<Manifest.Input> inputs) {
    for (Manifest.Input input : inputs) {
      Path target = runs.layout().pinned(input.sha256());
      try {
        if (size(target) != input.bytes()) {
          copy(input, target);
        }
      } catch (FileNotFoundException e) {
        throw refused(input, "it is no longer there", e);
      } catch (IOException e) {
        throw new JenjangException(
            ErrorCode.OUTPUT,
            input.path() + " cannot be copied to " + target + ": " + Failures.text(e)
                + "; nothing was closed",
            e);
      }
    }
  }

  private void copy(Manifest.Input input, Path target) throws IOException {
    FileSystem system = runs.storage().of(target);
    Path draft =
        new Path(target.getParent(), "_" + target.getName() + "-" + UUID.randomUUID() + ".writing");
    Path source = new Path(input.path());
    try {
      if (!copy(source, system, draft).equals(input.sha256())) {
        throw refused(input, "it has changed since the run read it", null);
      }
      // Whoever was faster has put the same bytes there.
      if (!system.rename(draft, target) && size(target) != input.bytes()) {
        throw new IOException(draft + " cannot be renamed to " + target.getName());
      }
    } finally {
      system.delete(draft, false);
    }
  }

  private String copy(Path source, FileSystem system, Path draft) throws IOException {
    var digest = Sha256.begin();
    try (InputStream in = new DigestInputStream(runs.storage().of(source).open(source), digest);
        OutputStream out = system.create(draft, false)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    }
    return Sha256.end(digest);
  }

  private static JenjangException refused(Manifest.Input input, String why, Throwable cause) {
    return new JenjangException(
        ErrorCode.REFUSED,
        input.path() + ": " + why
            + ", so that the run could not be worked out again later; run the period again and close that run, or bring"
            + " the file back; output.inputs = reference closes without copies. Nothing was closed",
        cause);
  }

  /**
   * Where an input of a run may be found now: pinned, under its name in one of the folders, or where it lay. Whether it is the same is for its digest
   * to tell.
   */
  public List<InputFile> places(Manifest.Input input, List<String> folders) {
    Set<Path> places = new LinkedHashSet<>();
    places.add(runs.layout().pinned(input.sha256()));
    folders.forEach(folder -> places.add(new Path(folder, input.name())));
    places.add(new Path(input.path()));
    Set<InputFile> found = new LinkedHashSet<>();
    for (Path place : places) {
      try {
        long bytes = size(place);
        if (bytes >= 0) {
          String path = runs.storage().of(place).makeQualified(place).toString();
          found.add(new InputFile(path, input.name(), bytes));
        }
      } catch (IOException e) {
        throw new JenjangException(
            ErrorCode.INPUT, place + " cannot be read: " + Failures.text(e), e);
      }
    }
    return List.copyOf(found);
  }

  /** Whether a place is the pinned copy of an input. */
  public boolean isPinned(Manifest.Input input, InputFile place) {
    return new Path(place.path()).getName().equals(input.sha256());
  }

  /** Removes what no one of these runs was made from; gives the number of files. */
  public int keepOnly(List<Manifest> needed) {
    Set<String> digests = new HashSet<>();
    needed.forEach(run -> run.inputs().forEach(input -> digests.add(input.sha256())));
    Path all = runs.layout().pinned("00").getParent().getParent();
    int removed = 0;
    try {
      FileSystem system = runs.storage().of(all);
      for (FileStatus group : list(system, all)) {
        for (FileStatus file : list(system, group.getPath())) {
          String name = file.getPath().getName();
          if (!name.startsWith("_") && !digests.contains(name)) {
            system.delete(file.getPath(), false);
            removed++;
          }
        }
      }
      return removed;
    } catch (IOException e) {
      throw new JenjangException(
          ErrorCode.OUTPUT, all + " cannot be cleared: " + Failures.text(e), e);
    }
  }

  private static List<FileStatus> list(FileSystem system, Path folder) throws IOException {
    try {
      return Arrays.asList(system.listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** Size of a file; -1 if there is none. */
  private long size(Path path) throws IOException {
    try {
      return runs.storage().of(path).getFileStatus(path).getLen();
    } catch (FileNotFoundException e) {
      return -1;
    }
  }
}
