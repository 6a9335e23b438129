package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.RecordText;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.ScanTask;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.tree.IdIndex;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A second pass over the members that writes down those who were left out: rows that cannot be read, and those of listed ids.
 *
 * @param unreadable whether rows that cannot be read are wanted
 */
record MemberRejectScan(PeriodWindow window, Shared<Listed> listed, Wanted unreadable)
    implements ScanTask<Reject> {

  private static final Comparator<Reject> BY_PLACE =
      Comparator.comparing(Reject::file).thenComparing(Reject::line);

  /** Which rows are written down. */
  enum Wanted {
    ALL,
    LISTED_ONLY
  }

  /**
   * Members to be written down.
   *
   * @param reasons by number in the index
   * @param details by number in the index
   */
  record Listed(IdIndex index, RejectReason[] reasons, String[] details) implements Serializable {
    /** Ids to look for, in their order, all for one reason. */
    static Listed of(List<String> ids, RejectReason reason) {
      Texts texts = new Texts();
      ids.forEach(id -> texts.add(UTF8String.fromString(id)));
      RejectReason[] reasons = new RejectReason[ids.size() + 1];
      String[] details = new String[ids.size() + 1];
      Arrays.fill(reasons, reason);
      Arrays.fill(details, "");
      return new Listed(IdIndex.of(texts.toIds()), reasons, details);
    }
  }

  @Override
  public Iterator<Reject> run(RowCursor rows, Cells cells) {
    MemberReader reader =
        new MemberReader(rows, cells, List.of(), window, MemberReader.Asked.NOTHING);
    RecordText record = cells.record();
    List<Reject> rejects = new ArrayList<>();
    while (rows.next()) {
      MemberReader.Fate fate = reader.read();
      if (fate == MemberReader.Fate.REJECTED && unreadable == Wanted.ALL) {
        rejects.add(reject(rows, reader, record, reader.fault(), reader.detail()));
      } else if (fate == MemberReader.Fate.IN_FORCE) {
        byte[] id = reader.id().getBytes();
        int number = listed.value().index().lookup(id, 0, id.length);
        if (number > 0) {
          rejects.add(reject(
              rows,
              reader,
              record,
              listed.value().reasons()[number],
              listed.value().details()[number]));
        }
      }
    }
    return rejects.iterator();
  }

  /** Of identical rows of one member one is written down, unless they were rejected for differing from others. */
  static JavaRDD<Reject> withoutCopies(JavaRDD<Reject> rejects) {
    JavaRDD<Reject> once = rejects
        .filter(MemberRejectScan::countsOnce)
        .keyBy(reject -> reject.key() + '\n' + reject.record())
        .reduceByKey((left, right) -> BY_PLACE.compare(left, right) <= 0 ? left : right)
        .values();
    return rejects.filter(reject -> !countsOnce(reject)).union(once);
  }

  private static boolean countsOnce(Reject reject) {
    return switch (reject.reason()) {
      case ORPHAN, CYCLE, SELF_SPONSOR, SECOND_ROOT, UPLINE_REJECTED -> true;
      default -> false;
    };
  }

  private static Reject reject(
      RowCursor rows, MemberReader reader, RecordText record, RejectReason reason, String detail) {
    UTF8String id = reader.id();
    return new Reject(
        MembersInput.SCHEMA.table(),
        id == null ? "" : id.toString(),
        "",
        rows.file(),
        rows.line(),
        reason,
        detail,
        0,
        "",
        record.of(rows.row()));
  }
}
