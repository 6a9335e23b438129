package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Genealogy;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.plan.Derivation;
import io.jenjang.tree.Tree;
import java.util.List;

/** A member's places in the trees. */
final class GenealogyRows {
  private final Payroll payroll;
  private final Genealogy.Writer rows;
  private final List<String> trees;
  private final List<String> derived;

  GenealogyRows(Payroll payroll, RowSink sink) {
    this.payroll = payroll;
    this.rows = new Genealogy.Writer(sink, payroll.members().ids());
    this.trees = payroll.plan().trees();
    this.derived = payroll.plan().derived().stream().map(Derivation::name).toList();
  }

  void write(int member) {
    for (int i = 0; i < trees.size(); i++) {
      Tree tree = payroll.qualification().tree(trees.get(i));
      if (tree.node(member) != 0) {
        rows.place(
            trees.get(i),
            tree,
            member,
            payroll.uplineIds().get(i),
            payroll.attached().get(i).of(member));
      }
    }
    for (String name : derived) {
      rows.derived(name, payroll.qualification().tree(name), member);
    }
  }
}
