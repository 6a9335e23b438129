package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/**
 * Where things lie in an output folder: tables first, so that any engine can mount one: {@code <output>/<table>/period=<period>/run=<run>/}.
 *
 * @param output the folder, any Hadoop file system
 */
public record Layout(String output) implements Serializable {
  /** The folder that holds, for every complete run, its manifest. */
  public static final String RUNS = "runs";

  /** The file whose being there makes a run complete. */
  public static final String MANIFEST = "manifest.json";

  /** The folder that holds, for every period, the numbered pointers to the run that readers see. */
  public static final String PUBLISHED = "published";

  /**
   * The folder of what closed runs were made from, by digest: {@code inputs/sha256/ab/abcdef...}. Beside {@code sha256} is the place for what is
   * derived from pinned inputs, such as an index from sale lines to members, {@code inputs/index/period=<period>/run=<run>/}.
   */
  public static final String INPUTS = "inputs";

  /** The folder of what is kept to save work; it may be removed at any time. */
  public static final String CACHE = "cache";

  /** Names in the path of a file of a run, from the output folder on. */
  static final int DEPTH_OF_RUN_FILES = 4;

  private static final String PERIOD = "period=";
  private static final String RUN = "run=";
  private static final Pattern POINTER = Pattern.compile("(\\d{8})\\.json");
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]*");

  /** The folder itself. */
  Path root() {
    return PathText.read(output);
  }

  Path runs() {
    return new Path(root(), RUNS);
  }

  Path runsOf(String period) {
    return new Path(runs(), PERIOD + checked("period", period));
  }

  Path run(String period, String run) {
    return new Path(runsOf(period), RUN + checked("run", run));
  }

  Path manifest(String period, String run) {
    return new Path(run(period, run), MANIFEST);
  }

  Path table(String table, String period, String run) {
    return new Path(
        new Path(new Path(root(), table), PERIOD + checked("period", period)),
        RUN + checked("run", run));
  }

  Path published(String period) {
    return new Path(new Path(root(), PUBLISHED), PERIOD + checked("period", period));
  }

  Path pointer(String period, long number) {
    return new Path(published(period), String.format(Locale.ROOT, "%08d.json", number));
  }

  /** The number in a pointer's name; empty for other files. */
  static Optional<Long> pointerNumber(Path file) {
    Matcher matcher = POINTER.matcher(file.getName());
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** Where a pinned input lies. */
  Path pinned(String sha256) {
    Path all = new Path(new Path(root(), INPUTS), "sha256");
    return new Path(new Path(all, sha256.substring(0, 2)), sha256);
  }

  /** What runs keep of a table that they read, so that later ones need not read it again. */
  Path cache(String table) {
    return new Path(new Path(root(), CACHE), table);
  }

  /** A path below the output folder, of which it has so many last names. */
  static String below(Path path, int names) {
    StringBuilder below = new StringBuilder(path.getName());
    Path folder = path.getParent();
    for (int i = 1; i < names; i++) {
      below.insert(0, folder.getName() + Path.SEPARATOR);
      folder = folder.getParent();
    }
    return below.toString();
  }

  /** The file's place in {@link #table}, from 0. */
  static String part(int number) {
    return String.format(Locale.ROOT, "part-%05d.parquet", number);
  }

  /** The period or run that a folder is named after; null for other folders. */
  static String named(Path folder) {
    String name = folder.getName();
    if (name.startsWith(PERIOD)) {
      return name.substring(PERIOD.length());
    }
    return name.startsWith(RUN) ? name.substring(RUN.length()) : null;
  }

  private static String checked(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "\"" + name + "\" is no name of a " + what
              + ": letters, digits, dot, dash and underline are expected, as in 2026-10");
    }
    return name;
  }
}
