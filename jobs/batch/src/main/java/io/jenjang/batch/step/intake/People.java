package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.schema.input.AdjustmentsInput;
import io.jenjang.batch.schema.input.OverridesInput;
import io.jenjang.batch.step.intake.MemberIntake.Adjustment;
import io.jenjang.batch.step.intake.SmallTable.SmallRow;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.payout.Period;
import io.jenjang.plan.Derivation;
import io.jenjang.tree.IdIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people decided for this period: overrides and adjustments. */
final class People {
  private static final String NO_RANK = "none";

  private final IntakeRequest request;
  private final IdIndex index;
  private final Map<Integer, Integer> status = new HashMap<>();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<Balance> balances = new ArrayList<>();
  private Period.Overrides overrides = Period.Overrides.NONE;

  People(IntakeRequest request, IdIndex index) {
    this.request = request;
    this.index = index;
  }

  Period.Overrides overrides() {
    return overrides;
  }

  List<Adjustment> adjustments() {
    return adjustments;
  }

  /** Rows about somebody who is not in the genealogy, or that one person both entered and approved. */
  List<Reject> rejects() {
    return rejects;
  }

  List<Balance> balances() {
    return balances;
  }

  /** @param numbers member numbers, the company counted */
  void override(List<SmallRow> rows, int numbers) {
    Problems problems = new Problems();
    byte[] rank = new byte[numbers];
    byte[] active = new byte[numbers];
    byte[] keep = new byte[numbers];
    Rows sorted = sort(rows, OverridesInput.MEMBER_ID, OverridesInput.PERIOD);
    Map<Integer, SmallRow> seen = new HashMap<>();
    for (SmallRow row : sorted.ofPeriod) {
      int member = lookup(row.text(OverridesInput.MEMBER_ID));
      if (member == 0) {
        rejects.add(reject(
            row, OverridesInput.MEMBER_ID, RejectReason.UNKNOWN_MEMBER, "", 0, unknown(row)));
        continue;
      }
      SmallRow other = seen.put(member, row);
      if (other != null) {
        problems.add(row.place() + ": " + row.text(OverridesInput.MEMBER_ID)
            + " has another override in " + other.place() + " for the same period; leave one");
      }
      rank[member] = rank(row, problems);
      active[member] = active(row);
      keep[member] = keep(row, problems);
      if (row.number(OverridesInput.STATUS) != NumberCell.ABSENT) {
        status.put(member, (int) row.number(OverridesInput.STATUS));
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
    overrides = new Period.Overrides(rank, active, keep);
    balances.add(sorted.balance(OverridesInput.SCHEMA.table(), rejects.size()));
  }

  private byte rank(SmallRow row, Problems problems) {
    String name = row.text(OverridesInput.RANK);
    int number = request.plan().rankNumber(name);
    if (number == 0 && !name.isEmpty() && !name.equals(NO_RANK)) {
      problems.add(row.place() + ": rank is '" + name + "', expected "
          + String.join(", ", request.plan().ranks().stream().map(r -> r.name()).toList()) + " or "
          + NO_RANK);
    }
    return (byte) (name.isEmpty() ? 0 : number + 1);
  }

  private static byte active(SmallRow row) {
    long active = row.number(OverridesInput.ACTIVE);
    return (byte) (active == NumberCell.ABSENT ? 0 : active == 1 ? 1 : 2);
  }

  private byte keep(SmallRow row, Problems problems) {
    String name = row.text(OverridesInput.KEEP);
    if (name.isEmpty()) {
      return 0;
    }
    List<String> derived =
        request.plan().derived().stream().map(Derivation::name).toList();
    if (!derived.contains(name)) {
      problems.add(row.place() + ": keep is '" + name + "', expected a derived tree of the plan"
          + (derived.isEmpty() ? "; it has none" : ": " + String.join(", ", derived)));
    }
    return (byte) (derived.indexOf(name) + 1);
  }

  /** Puts forced statuses over those of the file. */
  void forceStatus(byte[] byMember) {
    status.forEach((member, forced) -> byMember[member] = forced.byteValue());
  }

  void adjust(List<SmallRow> rows) {
    Problems problems = new Problems();
    Rows sorted = sort(rows, AdjustmentsInput.ADJUSTMENT_ID, AdjustmentsInput.PERIOD);
    int before = rejects.size();
    Map<String, SmallRow> seen = new HashMap<>();
    for (SmallRow row : sorted.ofPeriod) {
      SmallRow other = seen.put(row.text(AdjustmentsInput.ADJUSTMENT_ID), row);
      if (other != null) {
        problems.add(row.place() + ": adjustment_id '" + row.text(AdjustmentsInput.ADJUSTMENT_ID)
            + "' is also in " + other.place() + "; each adjustment has its own");
      }
      adjust(row);
    }
    problems.throwIfAny(ErrorCode.INPUT);
    balances.add(sorted.balance(AdjustmentsInput.SCHEMA.table(), rejects.size() - before));
  }

  private void adjust(SmallRow row) {
    int member = lookup(row.text(AdjustmentsInput.MEMBER_ID));
    String currency = row.has(AdjustmentsInput.CURRENCY)
        ? row.text(AdjustmentsInput.CURRENCY)
        : request.plan().currency();
    long amount = row.number(AdjustmentsInput.AMOUNT);
    String enteredBy = row.text(AdjustmentsInput.ENTERED_BY).strip();
    String approvedBy = row.text(AdjustmentsInput.APPROVED_BY).strip();
    if (member == 0) {
      reject(row, currency, amount, RejectReason.UNKNOWN_MEMBER, unknown(row));
    } else if (!currency.equals(request.plan().currency())) {
      reject(
          row,
          currency,
          amount,
          RejectReason.UNKNOWN_CURRENCY,
          "currency is '" + currency + "', expected the plan's: "
              + request.plan().currency());
    } else if (enteredBy.isEmpty() || approvedBy.isEmpty()) {
      String empty = enteredBy.isEmpty() ? "entered_by" : "approved_by";
      reject(
          row,
          currency,
          amount,
          RejectReason.MISSING_FIELD,
          empty + " is empty, expected who it was: one person enters, another approves");
    } else if (approvedBy.equalsIgnoreCase(enteredBy)) {
      reject(
          row,
          currency,
          amount,
          RejectReason.SAME_PERSON,
          "entered_by and approved_by are both '" + enteredBy + "', expected two people");
    } else {
      adjustments.add(new Adjustment(
          row.text(AdjustmentsInput.ADJUSTMENT_ID),
          member,
          amount,
          row.text(AdjustmentsInput.REASON),
          enteredBy,
          approvedBy));
    }
  }

  private static String unknown(SmallRow row) {
    return "member_id is '" + row.text(OverridesInput.MEMBER_ID) + "', who is not in the genealogy";
  }

  private void reject(
      SmallRow row, String currency, long amount, RejectReason reason, String detail) {
    rejects.add(reject(row, AdjustmentsInput.ADJUSTMENT_ID, reason, currency, amount, detail));
  }

  private static Reject reject(
      SmallRow row, String key, RejectReason reason, String currency, long money, String detail) {
    return new Reject(
        row.schema().table(),
        row.text(key),
        "",
        row.file(),
        row.line(),
        reason,
        detail,
        money,
        currency,
        row.record());
  }

  private int lookup(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return index.lookup(bytes, 0, bytes.length);
  }

  /** Rows of the period, identical ones once. */
  private Rows sort(List<SmallRow> rows, String key, String period) {
    Map<String, SmallRow> once = new HashMap<>();
    List<SmallRow> kept = new ArrayList<>();
    long outside = 0;
    for (SmallRow row : rows) {
      if (!row.text(period).equals(request.window().name())) {
        outside++;
      } else if (once.put(row.text(key) + '\n' + row.record(), row) == null) {
        kept.add(row);
      }
    }
    return new Rows(kept, rows.size(), outside);
  }

  private record Rows(List<SmallRow> ofPeriod, long all, long outside) {
    Balance balance(String table, long rejected) {
      long copies = all - outside - ofPeriod.size();
      return Balance.rows(table, all, ofPeriod.size() - rejected, outside, copies, rejected);
    }
  }
}
