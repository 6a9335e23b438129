package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.Serializable;
import java.util.Locale;
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

  private static final String PERIOD = "period=";
  private static final String RUN = "run=";
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
