package io.jenjang.payout;

import io.jenjang.plan.Quantity;

/** Adds what earlier periods recorded to the value of this one. */
final class OverStep implements Step.Judging {
  private final long[] current;
  private final long[] past;
  private final long[] values;

  OverStep(Standing standing, int index) {
    Quantity.Over over = (Quantity.Over) standing.period.plan().quantities().get(index);
    current = standing.values(over.of());
    past = standing.period.history().past()[index];
    values = standing.values(index);
  }

  @Override
  public void judge(int node, int member) {
    values[member] = past == null ? current[member] : Math.addExact(past[member], current[member]);
  }
}
