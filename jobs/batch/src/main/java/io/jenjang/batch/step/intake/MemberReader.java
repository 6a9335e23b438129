package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.tree.Members;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
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

  private final CheckedRow faults;
  private final TextCell id;
  private final TextCell[] uplines;
  private final NumberCell leg;
  private final NumberCell kind;
  private final NumberCell status;
  private final NumberCell joinedOn;
  private final NumberCell leftOn;
  private final TextCell country;
  private final TextCell market;
  private final TextCell currency;
  private final NumberCell taxId;
  private final NumberCell validFrom;
  private final NumberCell validTo;
  private final long close;

  /** @param uplines column of each tree of the plan */
  MemberReader(Cells cells, List<String> uplines, PeriodWindow window) {
    this.faults = new CheckedRow(cells);
    this.id = cells.text(MembersInput.MEMBER_ID);
    this.uplines = uplines.stream().map(cells::text).toArray(TextCell[]::new);
    this.leg = cells.number(MembersInput.PLACEMENT_LEG);
    this.kind = cells.number(MembersInput.KIND);
    this.status = cells.number(MembersInput.STATUS);
    this.joinedOn = cells.number(MembersInput.JOINED_ON);
    this.leftOn = cells.number(MembersInput.LEFT_ON);
    this.country = cells.text(MembersInput.COUNTRY);
    this.market = cells.text(MembersInput.MARKET);
    this.currency = cells.text(MembersInput.CURRENCY);
    this.taxId = cells.number(MembersInput.TAX_ID_VALID);
    this.validFrom = cells.number(MembersInput.VALID_FROM);
    this.validTo = cells.number(MembersInput.VALID_TO);
    this.close = window.lastDay().toEpochDay();
  }

  UTF8String id(InternalRow row) {
    return id.read(row);
  }

  /** Why the row cannot be used, or null. */
  RejectReason fault(InternalRow row) {
    return faults.read(row);
  }

  String detail(InternalRow row) {
    return faults.detail(row);
  }

  /** What becomes of a row. */
  Fate read(InternalRow row) {
    if (faults.read(row) != null) {
      return Fate.REJECTED;
    }
    long from = validFrom.read(row);
    long to = validTo.read(row);
    if (from > close || to != NumberCell.ABSENT && to <= close) {
      return Fate.OUTSIDE;
    }
    return joinedOn.read(row) > close ? Fate.JOINED_LATER : Fate.IN_FORCE;
  }

  /** Adds a row that is in force. */
  void add(InternalRow row, MemberRows rows) {
    long joined = joinedOn.read(row);
    rows.attributes(
        kind.read(row) == Members.PREFERRED ? Members.PREFERRED : Members.SELLER,
        status(row),
        joined == NumberCell.ABSENT ? Members.LONG_AGO : (int) joined,
        rows.countries.number(country.read(row)),
        rows.markets.number(market.read(row)));
    long named = leg.read(row);
    if (named != NumberCell.ABSENT) {
      rows.leg(named);
    }
    rows.payee(rows.currencies.number(currency.read(row)), taxId.read(row) == 0 ? 1 : 0);
    rows.id.add(id.read(row));
    for (int tree = 0; tree < uplines.length; tree++) {
      rows.upline[tree].add(uplines[tree].read(row));
    }
  }

  /** Who has left by the close is terminated, and who leaves later is not yet. */
  private int status(InternalRow row) {
    long given = status.read(row);
    long left = leftOn.read(row);
    if (left != NumberCell.ABSENT && left <= close) {
      return Members.TERMINATED;
    }
    boolean leavesLater = left != NumberCell.ABSENT && given == Members.TERMINATED;
    return given == NumberCell.ABSENT || leavesLater ? Members.ACTIVE : (int) given;
  }
}
