package io.jenjang.bench.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Who does the work, in a process of its own. */
sealed interface Contender permits Rival, NaiveSpark, Jenjang, WarmJenjang {
  /**
   * Does the whole work once.
   *
   * @param output a folder that does not exist yet
   */
  Measured run(int round, Task task, Path output)
      throws IOException, InterruptedException, SQLException;

  /** For tables, messages and folders. */
  String name();

  /** In how many of so many rounds it runs. */
  default int rounds(int all) {
    return all;
  }
}
