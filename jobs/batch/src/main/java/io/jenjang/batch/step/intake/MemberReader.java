package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.tree.Members;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads and judges rows of members, as they stand at the close of the period. */
final class MemberReader {
  /** What a row is good for. */
  enum Fate {
    IN_FORCE,
    /** A row of another time. */
    OUTSIDE,
    JOINED_LATER,
    REJECTED
  }

  private static final int MEMBER_ID = place(MembersInput.MEMBER_ID);
  private static final int LEG = place(MembersInput.PLACEMENT_LEG);
  private static final int KIND = place(MembersInput.KIND);
  private static final int STATUS = place(MembersInput.STATUS);
  private static final int JOINED_ON = place(MembersInput.JOINED_ON);
  private static final int LEFT_ON = place(MembersInput.LEFT_ON);
  private static final int COUNTRY = place(MembersInput.COUNTRY);
  private static final int MARKET = place(MembersInput.MARKET);
  private static final int CURRENCY = place(MembersInput.CURRENCY);
  private static final int OWNER_ID = place(MembersInput.OWNER_ID);
  private static final int LEGAL_ID_HASH = place(MembersInput.LEGAL_ID_HASH);
  private static final int TAX_ID_VALID = place(MembersInput.TAX_ID_VALID);
  private static final int VALID_FROM = place(MembersInput.VALID_FROM);
  private static final int VALID_TO = place(MembersInput.VALID_TO);

  private final RowCursor rows;
  private final CheckedRow checked;
  private final int[] uplines;
  private final long first;
  private final long close;
  private final Asked asked;
  private RejectReason fault;

  /**
   * Who asks for what few need.
   *
   * @param owners who owns positions: a cap
   * @param legalIds which person a member is: a rule
   * @param versions where members stood before they moved inside the period: a plan with {@code as-of = sale}
   */
  record Asked(boolean owners, boolean legalIds, boolean versions) implements Serializable {
    static final Asked NOTHING = new Asked(false, false, false);
  }

  /** @param uplines column of each tree of the plan */
  MemberReader(
      RowCursor rows, Cells cells, List<String> uplines, PeriodWindow window, Asked asked) {
    this.asked = asked;
    this.rows = rows;
    this.checked = new CheckedRow(cells);
    this.uplines = uplines.stream().mapToInt(MemberReader::place).toArray();
    this.first = window.firstDay().toEpochDay();
    this.close = window.lastDay().toEpochDay();
  }

  private static int place(String column) {
    return MembersInput.SCHEMA.index(column);
  }

  /** The id of the row last read, or null. */
  UTF8String id() {
    return checked.text(MEMBER_ID);
  }

  /** Why the row last read cannot be used, or null. */
  RejectReason fault() {
    return fault;
  }

  String detail() {
    return checked.detail(rows.row());
  }

  /** What becomes of the cursor's row. */
  Fate read() {
    fault = checked.read(rows);
    if (fault != null) {
      return Fate.REJECTED;
    }
    long from = checked.number(VALID_FROM);
    long to = checked.number(VALID_TO);
    if (from > close || to != NumberCell.ABSENT && to <= close) {
      return Fate.OUTSIDE;
    }
    return checked.number(JOINED_ON) > close ? Fate.JOINED_LATER : Fate.IN_FORCE;
  }

  /** Adds the row last read, which can be used, if it was in force in the period and began or ended inside it, and somebody asks. */
  void addTo(MemberVersions versions) {
    long from = checked.number(VALID_FROM);
    long to = checked.number(VALID_TO);
    boolean ends = to != NumberCell.ABSENT && to <= close;
    boolean begins = from != NumberCell.ABSENT && from > first;
    boolean inPeriod = (from == NumberCell.ABSENT || from <= close) && (!ends || to > first);
    if (asked.versions() && inPeriod && (begins || ends)) {
      versions.id.add(id());
      for (int tree = 0; tree < uplines.length; tree++) {
        versions.upline[tree].add(checked.text(uplines[tree]));
      }
      long leg = checked.number(LEG);
      versions.span(
          begins ? (int) from : MemberVersions.EVER,
          ends ? (int) to : MemberVersions.STILL,
          leg == NumberCell.ABSENT ? 0 : MemberRows.legOf(leg));
    }
  }

  /** Adds the row last read, which is in force. */
  void addTo(MemberRows members) {
    long joined = checked.number(JOINED_ON);
    members.attributes(
        checked.number(KIND) == Members.PREFERRED ? Members.PREFERRED : Members.SELLER,
        status(),
        joined == NumberCell.ABSENT ? Members.LONG_AGO : (int) joined,
        members.countries.number(checked.text(COUNTRY)),
        members.markets.number(checked.text(MARKET)));
    long named = checked.number(LEG);
    if (named != NumberCell.ABSENT) {
      members.leg(named);
    }
    members.payee(
        members.currencies.number(checked.text(CURRENCY)),
        checked.number(TAX_ID_VALID) == 0 ? 1 : 0);
    if (asked.owners()) {
      members.owner(members.owners.number(checked.text(OWNER_ID)));
    }
    if (asked.legalIds()) {
      members.legalId(members.legalIds.number(checked.text(LEGAL_ID_HASH)));
    }
    members.id.add(id());
    for (int tree = 0; tree < uplines.length; tree++) {
      members.upline[tree].add(checked.text(uplines[tree]));
    }
  }

  /** Who has left by the close is terminated, and who leaves later is not yet. */
  private int status() {
    long given = checked.number(STATUS);
    long left = checked.number(LEFT_ON);
    if (left != NumberCell.ABSENT && left <= close) {
      return Members.TERMINATED;
    }
    boolean leavesLater = left != NumberCell.ABSENT && given == Members.TERMINATED;
    return given == NumberCell.ABSENT || leavesLater ? Members.ACTIVE : (int) given;
  }
}
