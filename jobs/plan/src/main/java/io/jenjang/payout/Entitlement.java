package io.jenjang.payout;

import io.jenjang.tree.Ranges;
import java.io.Serializable;

/** How everybody stands towards one bonus, by node: may be paid or why not, and whether a walk ends there. One byte each. */
final class Entitlement implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Reason[] REASONS = Reason.values();
  private static final int REASON = 0x3f;
  private static final int HALF = 0x40;
  private static final int ENDS = 0x80;

  private final byte[] code;

  Entitlement(int nodes) {
    this.code = new byte[nodes];
  }

  /** The same by the nodes of a tree, of what stands here by member number. */
  Entitlement over(WalkTree tree) {
    if (tree.isNumbering()) {
      return this;
    }
    Entitlement byNode = new Entitlement(tree.nodes());
    Ranges.each(1, byNode.code.length, (from, to) -> {
      for (int node = from; node < to; node++) {
        byNode.code[node] = code[tree.member(node)];
      }
    });
    return byNode;
  }

  /** While it is built: the node may not be paid. */
  void refuse(int node, Reason reason) {
    code[node] = (byte) (code[node] & ENDS | reason.ordinal() + 1);
  }

  /** While it is built: the node is paid half; {@code reason} is why not all. */
  void halve(int node, Reason reason) {
    code[node] = (byte) (code[node] & ENDS | HALF | reason.ordinal() + 1);
  }

  /** While it is built: a walk ends with the node. */
  void end(int node) {
    code[node] = (byte) (code[node] | ENDS);
  }

  /** Whether the node may be paid: a seller who meets {@code when}, or at least {@code half-when}. */
  boolean mayEarn(int node) {
    return (code[node] & REASON) == 0 || (code[node] & HALF) != 0;
  }

  /** Whether the node, which may be paid, gets half. */
  boolean isHalf(int node) {
    return (code[node] & HALF) != 0;
  }

  /** Whether a walk from below ends with the node. */
  boolean ends(int node) {
    return code[node] < 0;
  }

  /** Why the node may not be paid, or gets half; only for one of these. */
  Reason reason(int node) {
    return REASONS[(code[node] & REASON) - 1];
  }
}
