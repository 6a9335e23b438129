package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.ScanTask;
import io.jenjang.plan.PeriodWindow;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads the members in force at the close; an element is all of a task's members, as arrays. */
record MembersScan(List<String> uplines, PeriodWindow window, MemberReader.Asked asked)
    implements ScanTask<MemberRows> {

  @Override
  public Iterator<MemberRows> run(RowCursor rows, Cells cells) {
    MemberRows members = new MemberRows(uplines.size());
    MemberReader reader = new MemberReader(rows, cells, uplines, window, asked);
    while (rows.next()) {
      switch (reader.read()) {
        case IN_FORCE -> {
          reader.addTo(members);
          reader.addTo(members.versions);
        }
        case OUTSIDE -> {
          members.outside++;
          reader.addTo(members.versions);
        }
        case JOINED_LATER -> later(reader.id(), members);
        case REJECTED -> reject(rows, reader, members);
      }
    }
    return List.of(members).iterator();
  }

  private static void later(UTF8String id, MemberRows members) {
    members.later.add(id);
    members.outside++;
  }

  private static void reject(RowCursor rows, MemberReader reader, MemberRows members) {
    String line = rows.line() > 0 ? " line " + rows.line() : "";
    members.rejected.reject(
        reader.fault(), "", 0, rows.file() + line + ": " + reader.id() + ": " + reader.detail());
  }
}
