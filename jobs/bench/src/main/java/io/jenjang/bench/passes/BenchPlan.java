package io.jenjang.bench.passes;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The plans that are measured; the jar carries them. */
public enum BenchPlan {
  /** That of the standard workload, {@code conf/plans/standard.conf}. */
  STANDARD("standard.conf"),
  /** Every type of bonus in one plan, over two trees. */
  NINE_TYPES("nine-types.conf");

  private final String file;

  BenchPlan(String file) {
    this.file = file;
  }

  public Plan read() throws IOException {
    try (InputStream text = BenchPlan.class.getClassLoader().getResourceAsStream(file)) {
      return PlanReader.read(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
