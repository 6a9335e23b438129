package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.Controls;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.ArrayList;
import java.util.List;

/** Writes the table {@code controls}, and stops a run whose controls do not all pass. */
public final class ControlTable {
  private ControlTable() {}

  /** Stops with CONTROL, naming every check that failed. */
  public static void require(List<Control> controls) {
    List<String> failed =
        controls.stream().filter(Control::failed).map(ControlTable::sentence).toList();
    if (!failed.isEmpty()) {
      throw new JenjangException(ErrorCode.CONTROL, failed);
    }
  }

  /** The controls that a run has written. */
  public static List<Control> read(Runs runs, Manifest run) {
    Table table = Controls.TABLE;
    int made = table.index("made");
    List<Control> controls = new ArrayList<>();
    TableReader.of(table, runs, run).forEach(row -> {
      controls.add(new Control(
          row.text(table.index("control")),
          row.text(table.index("subject")),
          row.text(table.index("currency")),
          row.decimal(table.index("expected")),
          row.decimal(table.index("found")),
          row.flag(table.index("passed")),
          row.text(table.index("note")),
          row.isNull(made) || row.flag(made)));
      return true;
    });
    return controls;
  }

  public static List<WrittenFile> write(List<Control> controls, RunFolder run) {
    try (TaskFiles files = run.task(0)) {
      Controls.Writer rows = new Controls.Writer(files.rows(Controls.TABLE));
      controls.forEach(rows::control);
      return files.finish();
    }
  }

  private static String sentence(Control control) {
    String subject = control.subject() == null ? "" : " (" + control.subject() + ")";
    return "control failed: " + control.control() + subject + ": expected "
        + control.expected().toPlainString() + ", found " + control.found().toPlainString()
        + ", difference " + control.difference().toPlainString() + "; "
        + (control.note() == null ? "" : control.note() + "; ")
        + "nothing was published; keep the input and report it";
  }
}
