package io.jenjang.batch.step.intake;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A member who is read as if its row named another upline.
 *
 * @param tree of the plan
 * @param member who moves; its downline goes with it
 * @param to who stands right above it then
 */
public record Move(String tree, String member, String to) {

  /**
   * The uplines with this one changed.
   *
   * @param trees of the plan
   * @param index of the members in force; place is entry
   * @param uplines by tree and entry
   */
  Ids[] in(List<String> trees, IdIndex index, Ids[] uplines) {
    byte[] id = member.getBytes(StandardCharsets.UTF_8);
    int entry = index.lookup(id, 0, id.length);
    if (entry == 0) {
      throw new JenjangException(
          ErrorCode.INPUT,
          "members: " + member
              + " cannot be moved: it is not among the members in force at the close");
    }
    Ids[] moved = uplines.clone();
    int place = trees.indexOf(tree);
    moved[place] = moved[place].with(entry, to.getBytes(StandardCharsets.UTF_8));
    return moved;
  }
}
