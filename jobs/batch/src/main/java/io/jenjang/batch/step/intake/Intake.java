package io.jenjang.batch.step.intake;

/**
 * From input files to arrays. {@link #open} finds and checks the files, {@link #members} reads the genealogy, {@link #sales} the
 * sale lines. In two steps, because what an earlier period carried can be put by member number only once the numbers are known.
 */
public final class Intake {
  private final IntakeRequest request;

  private Intake(IntakeRequest request) {
    this.request = request;
  }

  /** Finds every table and checks its columns; stops with INPUT, naming every problem. */
  public static Intake open(IntakeRequest request) {
    return new Intake(request);
  }

  /** Reads members, overrides and adjustments. */
  public MemberIntake members() {
    throw new UnsupportedOperationException("members of " + request.input());
  }

  /**
   * Reads the sales; stops with DELIVERY or REJECTS when the settings say so.
   *
   * @param orderedBefore by member number: whether the member ordered in an earlier period; null if nobody did
   */
  public SaleIntake sales(MemberIntake members, boolean[] orderedBefore) {
    throw new UnsupportedOperationException(
        "sales of " + request.input() + members + orderedBefore.length);
  }
}
