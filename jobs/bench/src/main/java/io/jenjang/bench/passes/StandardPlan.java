package io.jenjang.bench.passes;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The plan of the standard workload, {@code conf/plans/standard.conf}; the jar carries a copy. */
public final class StandardPlan {
  private static final String FILE = "standard.conf";

  private StandardPlan() {}

  public static Plan read() throws IOException {
    try (InputStream text = StandardPlan.class.getClassLoader().getResourceAsStream(FILE)) {
      return PlanReader.read(FILE, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
