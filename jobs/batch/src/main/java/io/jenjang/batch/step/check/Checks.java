package io.jenjang.batch.step.check;

import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Omitted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The checks of a run in the order in which they are made. Of one that needs what was left out, one row says that it was not made. */
public final class Checks {
  private final Omitted omitted;
  private final List<Control> all = new ArrayList<>();

  /** @param omitted what the run does not have */
  public Checks(Omitted omitted) {
    this.omitted = omitted;
  }

  /** Whether these columns are there. */
  boolean has(Needed needed) {
    return omitted.missing(needed.table(), needed.columns()).isEmpty();
  }

  /** Whether a check can be made with the tables and columns that there are; notes once that it cannot. */
  public boolean can(String control, Needed... needed) {
    List<String> missing = Arrays.stream(needed).flatMap(this::missing).toList();
    if (!missing.isEmpty() && all.stream().noneMatch(one -> one.control().equals(control))) {
      all.add(Control.notMade(control, missing));
    }
    return missing.isEmpty();
  }

  private Stream<String> missing(Needed needed) {
    List<String> columns = omitted.missing(needed.table(), needed.columns());
    return columns.isEmpty() ? Stream.empty() : Stream.of(omitted.words(needed.table(), columns));
  }

  public void add(Control control) {
    all.add(control);
  }

  public List<Control> all() {
    return List.copyOf(all);
  }
}
