package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import io.jenjang.tree.Tree;
import java.util.List;

/** One row is one member's place in the trees as this run saw them. */
public final class Genealogy {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "the member");
  private static final int SPONSOR_ID =
      C.optional("sponsor_id", ColumnType.TEXT, "sponsor as the input said; null for a root");
  private static final int PLACEMENT_ID = C.optional(
      "placement_id",
      ColumnType.TEXT,
      "placement as the input said; null for a root, or where the plan has no such tree");
  private static final int SPONSOR = place("sponsor");
  private static final int PLACEMENT = place("placement");

  public static final Table TABLE = C.table(
      "genealogy",
      1,
      "The trees as this run saw them: one member's place in each.",
      List.of("member_id"),
      List.of("member_id"));

  private Genealogy() {}

  private static int place(String tree) {
    String of = " in the " + tree + " tree; null for who is not in it";
    int first = C.optional(
        tree + "_parent_id",
        ColumnType.TEXT,
        "who stands right above" + of + " and for who hangs under the company");
    C.optional(
        tree + "_depth",
        ColumnType.INTEGER,
        "1 right under the company, one more with every level" + of);
    C.optional(
        tree + "_position",
        ColumnType.INTEGER,
        "place in pre-order, from 1: a downline is position up to position + size - 1" + of);
    C.optional(
        tree + "_size", ColumnType.INTEGER, "members in the downline, the member included" + of);
    C.optional(
        tree + "_attached",
        ColumnType.TEXT,
        "why the member hangs under the company: ROOT, ORPHAN, SELF_SPONSOR or CYCLE" + of
            + " and for who has a parent");
    return first;
  }

  /** Why a member hangs right under the company. */
  public enum Attached {
    /** It names nobody above it. */
    ROOT,
    /** Whom it names is not among the members. */
    ORPHAN,
    /** It names itself. */
    SELF_SPONSOR,
    /** It was in a circle, which was cut here. */
    CYCLE
  }

  /** Writes members by number; the places before {@link #end} belong to the row that it ends. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;

    public Writer(RowSink row, Ids ids) {
      this.row = row;
      this.ids = ids;
    }

    /** The member's place in the sponsor tree. {@code attached} is null for who has a parent. */
    public Writer sponsor(Tree tree, int member, Attached attached) {
      return place(SPONSOR, tree, member, attached);
    }

    /** The member's place in the placement tree. {@code attached} is null for who has a parent. */
    public Writer placement(Tree tree, int member, Attached attached) {
      return place(PLACEMENT, tree, member, attached);
    }

    /** Ends the row; sponsor and placement as the input said, empty or null for none. */
    public void end(int member, String sponsorId, String placementId) {
      id(MEMBER_ID, member);
      row.text(SPONSOR_ID, Texts.emptyIsNull(sponsorId));
      row.text(PLACEMENT_ID, Texts.emptyIsNull(placementId));
      row.end();
    }

    private Writer place(int first, Tree tree, int member, Attached attached) {
      int node = tree.node(member);
      if (node == 0) {
        return this;
      }
      if (tree.parent(node) != 0) {
        id(first, tree.member(tree.parent(node)));
      }
      row.integer(first + 1, tree.depth(node));
      row.integer(first + 2, node);
      row.integer(first + 3, tree.size(node));
      row.text(first + 4, attached == null ? null : attached.name());
      return this;
    }

    private void id(int column, int member) {
      row.text(column, ids.bytes(), ids.start()[member], ids.length(member));
    }
  }
}
