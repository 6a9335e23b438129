package io.jenjang.error;

/** Why a command stopped. The number is the exit status of the process and never changes its meaning. */
public enum ErrorCode {
  /** A fault of the engine itself, the only one that shows a stack trace; or Spark stopped by itself. */
  INTERNAL(1),
  /** The command line is wrong. */
  USAGE(2),
  /** A setting or a mapping file is wrong. */
  CONFIGURATION(3),
  /** The plan is wrong, or does not cover the period. */
  PLAN(4),
  /** An input table is missing, unreadable or of a wrong type. */
  INPUT(5),
  /** More records, or more money, were rejected than {@code intake.max-rejects} allows. */
  REJECTS(6),
  /** The delivery is not what the {@code expected} table says. */
  DELIVERY(7),
  /** The output folder cannot be written or read. */
  OUTPUT(8),
  /** A control of the run failed; nothing was published. */
  CONTROL(9),
  /** The command is right, but the period or run is not in a state for it, or the same person stands there twice. Nothing has changed. */
  REFUSED(10),
  /** Somebody else published or closed the period at the same time. Readers see what that one published. */
  RACE(11),
  /** What is stored is not what was written, or cannot be derived again. */
  DAMAGED(12),
  /** The run differs from what it was compared with. */
  DIFFERENT(13),
  /** A total is beyond a threshold of {@code reconcile}: look before anything is paid. */
  THRESHOLD(14),
  /** A sales-first rule with severity = block does not hold; nothing was published. */
  SAFEGUARD(15);

  private final int exitStatus;

  ErrorCode(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** The exit status of a process that stops for this reason. */
  public int exitStatus() {
    return exitStatus;
  }
}
