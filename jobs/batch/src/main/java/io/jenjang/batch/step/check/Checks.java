package io.jenjang.batch.step.check;

import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The checks of a run in the order in which they are made. Of one that needs a table that was left out, one row says that it was not made. */
public final class Checks {
  private final List<String> leftOut;
  private final List<Control> all = new ArrayList<>();

  /** @param leftOut names of the tables that the run does not have */
  public Checks(List<String> leftOut) {
    this.leftOut = List.copyOf(leftOut);
  }

  /** Whether a check can be made with the tables that there are; notes once that it cannot. */
  public boolean can(String control, Table... needed) {
    List<String> missing =
        Arrays.stream(needed).map(Table::name).filter(leftOut::contains).toList();
    if (!missing.isEmpty() && all.stream().noneMatch(one -> one.control().equals(control))) {
      all.add(Control.notMade(control, missing));
    }
    return missing.isEmpty();
  }

  public void add(Control control) {
    all.add(control);
  }

  public List<Control> all() {
    return List.copyOf(all);
  }
}
