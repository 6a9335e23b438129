package io.jenjang.batch.step.intake;

import io.jenjang.tree.Finding;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;

/** Members who are left out of the genealogy, and why; the first reason found counts. */
final class LeftOut {
  private static final RejectReason[] REASONS = RejectReason.values();

  private record Why(RejectReason reason, String detail) {}

  private final Map<String, Why> why = new TreeMap<>();

  void add(String id, RejectReason reason, String detail) {
    why.putIfAbsent(id, new Why(reason, detail));
  }

  boolean isEmpty() {
    return why.isEmpty();
  }

  /** Adds those whom a tree's findings leave out. */
  void add(String tree, List<Finding> findings, Policies policies, MemberPool pool, Ids uplines) {
    for (Finding finding : findings) {
      if (policies.of(finding.kind()) == Policy.REJECT) {
        for (int index : finding.members()) {
          add(
              pool.ids().text(index + 1),
              reason(finding.kind()),
              detail(tree, finding, index, pool, uplines));
        }
      }
    }
  }

  private static RejectReason reason(Finding.Kind kind) {
    return switch (kind) {
      case ORPHAN -> RejectReason.ORPHAN;
      case CYCLE -> RejectReason.CYCLE;
      case SELF_SPONSOR -> RejectReason.SELF_SPONSOR;
      case SECOND_ROOT -> RejectReason.SECOND_ROOT;
    };
  }

  /** What is wrong with a member's place in a tree, for people. */
  static String detail(String tree, Finding finding, int index, MemberPool pool, Ids uplines) {
    String column = tree + "_id";
    return switch (finding.kind()) {
      case ORPHAN -> column + " is '" + uplines.text(index + 1) + "', who is not in the file";
      case SELF_SPONSOR -> column + " is the member itself";
      case SECOND_ROOT -> column + " is empty, and another member is the root";
      case CYCLE -> "stands above itself in the " + tree + " tree: " + circle(finding, pool);
    };
  }

  private static String circle(Finding finding, MemberPool pool) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(10, finding.members().length);
    for (int i = 0; i < shown; i++) {
      text.append(pool.ids().text(finding.members()[i] + 1)).append(" under ");
    }
    int more = finding.members().length - shown;
    return text
        + (more > 0 ? more + " more under " : "")
        + pool.ids().text(finding.members()[0] + 1);
  }

  /** Adds members without a number that nothing else explains: they stand below somebody who was left out. */
  void addDownlines(MemberPool pool, int[] number) {
    for (int index = 0; index < number.length; index++) {
      if (number[index] == 0) {
        add(
            pool.ids().text(index + 1),
            RejectReason.UPLINE_REJECTED,
            "stands below a member who was rejected");
      }
    }
  }

  /** Counts them all, members with differing rows by their rows. */
  void count(ScanTotals totals, Map<String, Integer> rowsOf) {
    why.forEach((id, reason) -> {
      for (int i = rowsOf.getOrDefault(id, 1); i > 0; i--) {
        totals.reject(reason.reason(), "", 0, "members: " + id + ": " + reason.detail());
      }
    });
  }

  void write(Bytes out) {
    out.putCount(why.size());
    why.forEach((id, reason) -> {
      out.putText(id);
      out.putByte(reason.reason().ordinal());
      out.putText(reason.detail());
    });
  }

  static LeftOut read(Bytes.Reader in) {
    LeftOut leftOut = new LeftOut();
    for (long left = in.readCount(); left > 0; left--) {
      leftOut.add(in.readText(), REASONS[in.readByte()], in.readText());
    }
    return leftOut;
  }

  /** For the pass that writes them down. */
  MemberRejectScan.Listed listed() {
    Texts ids = new Texts();
    RejectReason[] reasons = new RejectReason[why.size() + 1];
    String[] details = new String[why.size() + 1];
    int number = 0;
    for (Map.Entry<String, Why> entry : why.entrySet()) {
      ids.add(UTF8String.fromString(entry.getKey()));
      reasons[++number] = entry.getValue().reason();
      details[number] = entry.getValue().detail();
    }
    return new MemberRejectScan.Listed(IdIndex.of(ids.toIds()), reasons, details);
  }
}
