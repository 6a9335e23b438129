package io.jenjang.batch.step.returns;

import io.jenjang.plan.Plan;
import java.util.List;
import java.util.function.Function;

/**
 * A run of an earlier period, on which the open period stands.
 *
 * @param files paths of a table of the run, by its name; empty for a table that it does not have
 * @param plan by which it paid
 */
public record ClosedRun(
    String period, String run, Function<String, List<String>> files, Plan plan) {
  /** The line of it that a statement line refers to. */
  String reference(int lineNo) {
    return period + "/" + run + "/" + lineNo;
  }
}
