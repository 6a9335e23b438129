package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Genealogy.Attached;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.io.Serializable;

/** Why members hang right under the company, in one tree; by member number. */
public final class Attachments implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Attached[] REASONS = Attached.values();

  /** 0 for who has somebody above, else the place in {@link #REASONS} + 1. */
  private final byte[] reasons;

  private Attachments(byte[] reasons) {
    this.reasons = reasons;
  }

  /**
   * @param stated whom each member's record names above it, empty for nobody
   */
  public static Attachments of(Tree tree, Members members, Ids stated, IdIndex index) {
    byte[] reasons = new byte[members.count() + 1];
    for (int member = 1; member < reasons.length; member++) {
      int node = tree.node(member);
      if (node != 0 && tree.parent(node) == 0) {
        reasons[member] = (byte) (reason(members.ids(), stated, member, index).ordinal() + 1);
      }
    }
    return new Attachments(reasons);
  }

  /** Null for who has somebody above. */
  Attached of(int member) {
    return reasons[member] == 0 ? null : REASONS[reasons[member] - 1];
  }

  private static Attached reason(Ids ids, Ids stated, int member, IdIndex index) {
    int from = stated.start()[member];
    int length = stated.length(member);
    if (length == 0) {
      return Attached.ROOT;
    }
    if (stated.sameText(member, ids, member)) {
      return Attached.SELF_SPONSOR;
    }
    return index.lookup(stated.bytes(), from, length) > 0 ? Attached.CYCLE : Attached.ORPHAN;
  }
}
