package io.jenjang.batch.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What runs keep of a table that they read, {@code <output>/cache/<table>/<run>/}: files of blocks or arrays, and last of all the one file that makes them a state,
 * which tells what it is good for and of which earlier runs it needs the files too. Every run writes into a folder of its own and changes nothing that is
 * there; whatever is read is checked against its checksum or digest first. Travels to tasks.
 */
public final class CacheFolder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String STATE = "state";
  private static final int DIGEST = 64;
  private static final long UNFINISHED_MILLIS = 24L * 60 * 60 * 1000;

  private final Layout layout;
  private final Of table;
  private final String run;
  private final Storage storage;

  /** Made when the first part is read. */
  private transient volatile CacheParts parts;

  /** The tables of which something is kept. */
  public enum Of {
    SALES,
    MEMBERS
  }

  /** @param run that writes, or null where nothing is written */
  public CacheFolder(String output, Of of, String run, Configuration hadoop) {
    this.layout = new Layout(output);
    this.table = of;
    this.run = run;
    this.storage = new Storage(hadoop);
  }

  /**
   * What a run left.
   *
   * @param engine the version of the program that can read it
   * @param uses the runs whose files it needs
   * @param content what the files mean
   */
  public record State(String run, String engine, List<String> uses, byte[] content) {}

  /**
   * The states that are there.
   *
   * @param states that are whole, the latest first
   * @param damages a sentence for every one that is not
   */
  public record Found(List<State> states, List<String> damages) {}

  private Path root() {
    return layout.cache(table.name().toLowerCase(Locale.ROOT));
  }

  /** A new file of blocks of this run; for the driver and for tasks. */
  public CacheWriter create(String kind) {
    String below = below(kind);
    return new CacheWriter(storage, new Path(root(), below), below);
  }

  /** A new file of blocks of this run that are read by parts; for tasks. */
  public CachePartsWriter create(String kind, int parts) {
    String below = below(kind);
    return new CachePartsWriter(storage, new Path(root(), below), below, parts);
  }

  /** Writes a file of arrays of this run; stops with damage if that cannot be done. */
  public CacheFile write(String kind, CacheArrayWriter.Content content) {
    String below = below(kind);
    return CacheArrayWriter.write(storage, new Path(root(), below), below, content);
  }

  private String below(String kind) {
    return run + '/' + kind + "-" + UUID.randomUUID();
  }

  /** What a file of arrays comes to; stops with damage if they are not those that were written. */
  public <T> T read(CacheFile file, CacheArrays.Content<T> content) {
    return CacheArrays.read(storage, new Path(root(), file.path()), file, content);
  }

  /** The blocks of a part of a file, the last one first; stops with damage if they are not those that were written. */
  public List<byte[]> read(CachePartsFile file, int part) {
    CacheParts found = parts == null ? openParts() : parts;
    parts = found;
    return found.read(file, part);
  }

  private CacheParts openParts() {
    try {
      return new CacheParts(storage.of(root()), root());
    } catch (IOException e) {
      throw new CacheDamage(root() + " cannot be read: " + Failures.text(e), e);
    }
  }

  /** The blocks of a file, which is read whole; stops with damage if they are not those that were written. */
  public CacheBlocks read(CacheFile file) {
    Path path = new Path(root(), file.path());
    byte[] bytes = readAll(path);
    if (bytes.length != file.bytes() || Crc64.of(bytes) != file.crc64()) {
      throw new CacheDamage(path + " is not as it was written", null);
    }
    return new CacheBlocks(bytes);
  }

  private byte[] readAll(Path path) {
    try {
      FileSystem system = storage.of(path);
      long length = system.getFileStatus(path).getLen();
      byte[] bytes = new byte[Math.toIntExact(length)];
      try (FSDataInputStream in = system.open(path)) {
        in.readFully(0, bytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new CacheDamage(path + " cannot be read: " + Failures.text(e), e);
    }
  }

  /** Makes the files of this run a state, which is there whole or not at all. */
  public void save(String engine, List<String> uses, byte[] content) {
    byte[] names = (engine + "\n" + String.join("\n", uses)).getBytes(StandardCharsets.UTF_8);
    byte[] text = ByteBuffer.allocate(Integer.BYTES + names.length + content.length)
        .putInt(names.length)
        .put(names)
        .put(content)
        .array();
    byte[] digest = Sha256.of(text).getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = Arrays.copyOf(digest, DIGEST + text.length);
    System.arraycopy(text, 0, sealed, DIGEST, text.length);
    Path path = state(run);
    try {
      FileSystem system = storage.of(path);
      new NewFolders(system).make(path.getParent());
      ExclusiveCreate.of(system, path.getParent()).write(path, sealed);
    } catch (IOException e) {
      throw new CacheDamage(path + " cannot be written: " + Failures.text(e), e);
    }
  }

  private Path state(String of) {
    return new Path(new Path(root(), of), STATE);
  }

  /** All states. */
  public Found states() {
    List<State> states = new ArrayList<>();
    List<String> damages = new ArrayList<>();
    for (FileStatus folder : folders()) {
      String name = folder.getPath().getName();
      try {
        if (hasState(name)) {
          states.add(read(name));
        }
      } catch (IOException | CacheDamage e) {
        damages.add(e.getMessage());
      }
    }
    return new Found(states, damages);
  }

  private boolean hasState(String name) throws IOException {
    Path path = state(name);
    return storage.of(path).exists(path);
  }

  private State read(String name) {
    byte[] sealed = readAll(state(name));
    byte[] text = Arrays.copyOfRange(sealed, Math.min(DIGEST, sealed.length), sealed.length);
    byte[] digest = Sha256.of(text).getBytes(StandardCharsets.US_ASCII);
    if (!Arrays.equals(digest, Arrays.copyOf(sealed, Math.min(DIGEST, sealed.length)))) {
      throw new CacheDamage(state(name) + " is not as it was written", null);
    }
    ByteBuffer bytes = ByteBuffer.wrap(text);
    byte[] names = new byte[bytes.getInt()];
    bytes.get(names);
    byte[] content = new byte[bytes.remaining()];
    bytes.get(content);
    List<String> lines = new String(names, StandardCharsets.UTF_8).lines().toList();
    return new State(name, lines.get(0), lines.subList(1, lines.size()), content);
  }

  /** Folders of runs, the latest first; names tell the time. */
  private List<FileStatus> folders() {
    Path root = root();
    try {
      List<FileStatus> folders = new ArrayList<>(List.of(storage.of(root).listStatus(root)));
      folders.removeIf(one -> !one.isDirectory());
      folders.sort(
          Comparator.comparing((FileStatus one) -> one.getPath().getName()).reversed());
      return folders;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new CacheDamage(root + " cannot be read: " + Failures.text(e), e);
    }
  }

  /**
   * Removes older states, what only they need, and what a run that ended early left behind a day ago or more. A state goes before its files.
   *
   * @param keep how many of the latest stay
   */
  public void prune(int keep) {
    List<State> states = states().states();
    Set<String> needed = new HashSet<>();
    states.stream().limit(keep).forEach(state -> needed.addAll(state.uses()));
    Set<String> kept = new HashSet<>();
    states.stream().limit(keep).forEach(state -> kept.add(state.run()));
    for (FileStatus folder : folders()) {
      String name = folder.getPath().getName();
      if (!kept.contains(name) && isFinished(folder)) {
        remove(state(name));
        if (!needed.contains(name)) {
          remove(folder.getPath());
        }
      }
    }
  }

  private boolean isFinished(FileStatus folder) {
    try {
      return System.currentTimeMillis() - folder.getModificationTime() > UNFINISHED_MILLIS
          || hasState(folder.getPath().getName());
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes what this run wrote unless it came to a state; to be called at its end, however it ended. */
  public void abandon() {
    try {
      if (!hasState(run)) {
        discard();
      }
    } catch (IOException e) {
      return;
    }
  }

  /** Removes what this run wrote so far. */
  public void discard() {
    remove(new Path(root(), run));
  }

  /** Best effort: what stays is in nobody's way. */
  private void remove(Path path) {
    try {
      storage.of(path).delete(path, true);
    } catch (IOException e) {
      return;
    }
  }
}
