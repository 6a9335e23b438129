package io.jenjang.batch.step.intake;

import io.jenjang.payout.Period;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Timeline;
import io.jenjang.tree.Tree;
import java.util.List;

/**
 * The genealogy of the period. Arrays are by member number; index 0 is the company.
 *
 * @param payees how members are to be paid
 * @param trees in the order of {@code Plan.trees()}
 * @param timeline how the trees stood before members moved inside the period; null where the plan does not ask or nobody did
 * @param uplineIds per tree of the plan: the id that each member's record gives as its upline there, in the file or not; empty for a root
 * @param overrides what people forced, status excepted: that is in {@code members}
 * @param adjustments of this period, checked
 * @param legalIds the number of the person behind each member, 0 where none is given; null where no rule asks or no file has the column
 * @param joinedLater members of the file who joined after the period and are left out
 */
public record MemberIntake(
    Members members,
    Payees payees,
    List<Tree> trees,
    Timeline timeline,
    List<Ids> uplineIds,
    Period.Overrides overrides,
    List<Adjustment> adjustments,
    int[] legalIds,
    long joinedLater) {

  /**
   * Money that people added to or took from a statement.
   *
   * @param member member number
   * @param amount 4 places, in the plan's currency
   */
  public record Adjustment(
      String adjustmentId,
      int member,
      long amount,
      String reason,
      String enteredBy,
      String approvedBy) {}
}
