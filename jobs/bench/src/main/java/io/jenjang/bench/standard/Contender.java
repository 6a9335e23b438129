package io.jenjang.bench.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Who does the standard workload, in a process of its own. */
sealed interface Contender permits Rival, Jenjang {
  /**
   * Does the whole work once.
   *
   * @param input folder with the tables members and sales
   * @param output a folder that does not exist yet
   */
  Measured run(int round, Path input, Path output)
      throws IOException, InterruptedException, SQLException;

  /** For tables and messages. */
  String name();
}
