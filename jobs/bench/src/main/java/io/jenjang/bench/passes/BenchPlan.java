package io.jenjang.bench.passes;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The plans that are measured; the jar carries them. */
public enum BenchPlan {
  /** That of the standard workload, {@code conf/plans/standard.conf}. */
  STANDARD("standard.conf"),
  /** Every type of bonus in one plan, over two trees. */
  NINE_TYPES("nine-types.conf"),
  /** The same plan with its unilevel alone: the same trees, ranks and limit, so that the difference is what the other eight types cost. */
  UNILEVEL("nine-types.conf") {
    @Override
    String bonuses(String text) {
      return text.lines()
          .filter(line -> !line.contains("{ code = ") || line.contains("type = unilevel"))
          .collect(Collectors.joining("\n"));
    }
  },
  /** Five ranks that look into legs and a unilevel by rank, over one tree. */
  RANKS("ranks.conf");

  private final String file;

  BenchPlan(String file) {
    this.file = file;
  }

  /** The plan's text with the bonuses that are measured. */
  String bonuses(String text) {
    return text;
  }

  public Plan read() throws IOException {
    try (InputStream text = BenchPlan.class.getClassLoader().getResourceAsStream(file)) {
      return PlanReader.read(
          file, bonuses(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
