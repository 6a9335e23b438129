package io.jenjang.tree;

/** What to do with members whose place in a tree cannot be as it was given. */
public enum Policy {
  /** The affected members, with their downline, are left out and listed; so are their sales. */
  REJECT,
  /** The affected member hangs under the company; the run says so. */
  ATTACH_TO_ROOT,
  /** The run stops and names them. */
  FAIL
}
