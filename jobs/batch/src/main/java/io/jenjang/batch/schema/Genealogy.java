package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import io.jenjang.tree.Tree;
import java.util.List;

/**
 * One row is one member's place in one tree as this run saw it: the trees of the plan and those derived from them, so that the columns are the
 * same whatever a plan calls its trees. Rows go by member number, and for a member by tree in plan order, derived ones last.
 */
public final class Genealogy {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "the member");
  private static final int TREE = C.required(
      "tree", ColumnType.TEXT, "name of a tree or derived tree of the plan, such as sponsor");
  private static final int PARENT_ID = C.optional(
      "parent_id", ColumnType.TEXT, "who stands right above; null for who hangs under the company");
  private static final int STATED_ID = C.optional(
      "stated_id",
      ColumnType.TEXT,
      "who should stand above as the input said; null for a root, and in a derived tree");
  private static final int DEPTH = C.required(
      "depth", ColumnType.INTEGER, "1 right under the company, one more with every level");
  private static final int POSITION = C.required(
      "position",
      ColumnType.INTEGER,
      "place in pre-order, from 1: a downline is position up to position + size - 1");
  private static final int SIZE =
      C.required("size", ColumnType.INTEGER, "members in the downline, the member included");
  private static final int ATTACHED = C.optional(
      "attached",
      ColumnType.TEXT,
      "why the member hangs under the company: ROOT, ORPHAN, SELF_SPONSOR or CYCLE; null for who has a parent, and in a derived tree");

  public static final Table TABLE = C.table(
          "genealogy",
          1,
          "The trees as this run saw them: one member's place in one tree; who is not in a tree has no row for it.",
          List.of("member_id", "tree"),
          List.of("member_id"))
      .with(
          new Rule("downline_holds_the_member", "size >= 1 AND position >= 1"),
          new Rule("only_the_first_level_has_no_parent", "(parent_id IS NULL) = (depth = 1)"));

  private Genealogy() {}

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

  /** Writes places, one row each. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;

    public Writer(RowSink row, Ids ids) {
      this.row = row;
      this.ids = ids;
    }

    /**
     * The member's place in a tree of the plan.
     *
     * @param stated by member number, whom the input names above the member; empty for nobody
     * @param attached null for who has a parent
     */
    public void place(String name, Tree tree, int member, Ids stated, Attached attached) {
      stated(stated, member, tree.member(tree.parent(tree.node(member))));
      row.text(ATTACHED, attached == null ? null : attached.name());
      end(name, tree, member);
    }

    /** The member's place in a derived tree; no row for who was taken out. */
    public void derived(String name, Tree tree, int member) {
      if (tree.node(member) != 0) {
        end(name, tree, member);
      }
    }

    private void end(String name, Tree tree, int member) {
      int node = tree.node(member);
      id(MEMBER_ID, member);
      row.text(TREE, name);
      if (tree.parent(node) != 0) {
        id(PARENT_ID, tree.member(tree.parent(node)));
      }
      row.integer(DEPTH, tree.depth(node));
      row.integer(POSITION, node);
      row.integer(SIZE, tree.size(node));
      row.end();
    }

    /** Mostly it is the parent, who is known by number. */
    private void stated(Ids stated, int member, int parent) {
      int length = stated.length(member);
      if (parent != 0 && stated.sameText(member, ids, parent)) {
        id(STATED_ID, parent);
      } else if (length > 0) {
        row.text(STATED_ID, stated.bytes(), stated.start()[member], length);
      }
    }

    private void id(int column, int member) {
      row.member(column, ids, member);
    }
  }
}
