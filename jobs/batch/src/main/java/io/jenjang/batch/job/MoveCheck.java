package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.Genealogy;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.step.intake.Move;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Whether a member can move in a tree as a run saw it; read from the run's genealogy, without Spark. */
final class MoveCheck {
  private static final Table TABLE = Genealogy.TABLE;

  private final Runs runs;
  private final Manifest run;
  private final Move move;

  private MoveCheck(Runs runs, Manifest run, Move move) {
    this.runs = runs;
    this.run = run;
    this.move = move;
  }

  /** @param parent null for who hangs under the company */
  private record Place(String parent, int position, int size) {
    boolean holds(Place other) {
      return other.position >= position && other.position < position + size;
    }
  }

  /**
   * Who stands above the member in the run; null for the company. Stops with USAGE where the plan has no such tree or the run no such member, and with
   * REFUSED where the member stands there already or the tree would become a circle.
   */
  static String from(Runs runs, Manifest run, Plan plan, Move move) {
    if (!plan.trees().contains(move.tree())) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--tree " + move.tree() + ": plan " + plan.id() + " version " + plan.version()
              + " has no such tree of the members; expected one of "
              + String.join(", ", plan.trees()));
    }
    return new MoveCheck(runs, run, move).from();
  }

  private String from() {
    Place member = place(move.member());
    Place target = place(move.to());
    List<String> unknown = new ArrayList<>();
    if (member == null) {
      unknown.add(unknown("--member", move.member()));
    }
    if (target == null) {
      unknown.add(unknown("--to", move.to()));
    }
    if (member == null || target == null) {
      throw new JenjangException(ErrorCode.USAGE, unknown);
    }
    if (member.holds(target)) {
      throw refused(
          move.member().equals(move.to())
              ? "nobody stands under itself"
              : move.to() + " is in the downline of " + move.member()
                  + ", and the tree would become a circle; choose somebody outside it");
    } else if (move.to().equals(member.parent())) {
      throw refused(move.member() + " stands under " + move.to() + " already");
    }
    return member.parent();
  }

  private String unknown(String option, String id) {
    return option + " " + id + ": run " + run.runId() + " of period " + run.period()
        + " has no such member in the " + move.tree() + " tree; ids are compared exactly";
  }

  private JenjangException refused(String why) {
    return new JenjangException(
        ErrorCode.REFUSED,
        "--member " + move.member() + " --to " + move.to() + ": in the " + move.tree()
            + " tree of run " + run.runId() + " of period " + run.period() + " " + why
            + ". Nothing was worked out");
  }

  private Place place(String id) {
    Place[] found = {null};
    TableReader.of(TABLE, runs, run).where("member_id", id).forEach(row -> {
      if (row.text(TABLE.index("tree")).equals(move.tree())) {
        found[0] = new Place(
            row.text(TABLE.index("parent_id")),
            row.integer(TABLE.index("position")),
            row.integer(TABLE.index("size")));
      }
      return found[0] == null;
    });
    return found[0];
  }
}
