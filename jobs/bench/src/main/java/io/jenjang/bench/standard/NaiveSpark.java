package io.jenjang.bench.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Spark's SQL with a join for every level of the tree: for the record, and once only. */
record NaiveSpark() implements Contender {
  @Override
  public String name() {
    return "naive-spark";
  }

  @Override
  public int rounds(int all) {
    return Math.min(all, 1);
  }

  @Override
  public Measured run(int round, Task task, Path output)
      throws IOException, InterruptedException, SQLException {
    return Rival.timed(
        this,
        round,
        task.limits().megabytes(),
        List.of(
            "naive",
            "--input=" + task.input(),
            "--output=" + output,
            "--threads=" + task.limits().threads(),
            "--times=" + output.resolve("times.json")),
        task,
        output);
  }
}
