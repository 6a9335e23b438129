package io.jenjang.batch.step.intake;

import io.jenjang.batch.config.IntakeSettings;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.Finding;
import io.jenjang.tree.Genealogy;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import io.jenjang.tree.TreeBuilder;
import java.util.ArrayList;
import java.util.List;

/** Places members in the trees of the plan and applies the policies to those who cannot stand where they were put. */
final class Placing {
  private static final int SHOWN = 10;

  private final MemberPool pool;
  private final List<String> trees;
  private final Policies policies;
  private final List<String> notes = new ArrayList<>();

  Placing(MemberPool pool, List<String> trees, IntakeSettings settings) {
    this.pool = pool;
    this.trees = trees;
    this.policies = new Policies(
        settings.orphans(), settings.cycles(), settings.selfSponsors(), settings.severalRoots());
  }

  /** What was mended, for people. */
  List<String> notes() {
    return notes;
  }

  /** Builds the trees; stops with INPUT where a policy says so, naming the members. */
  Genealogy place(LeftOut leftOut) {
    List<TreeBuilder.Layout> layouts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int tree = 0; tree < trees.size(); tree++) {
      TreeBuilder.Layout layout =
          TreeBuilder.build(Uplines.resolve(pool.index(), pool.uplines()[tree]));
      layouts.add(layout);
      tell(tree, layout.findings(), problems);
      leftOut.add(trees.get(tree), layout.findings(), policies, pool, pool.uplines()[tree]);
    }
    if (!problems.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, problems);
    }
    Genealogy genealogy =
        Genealogy.of(layouts, trees.stream().map(tree -> policies).toList());
    if (genealogy.leftOut() > 0) {
      leftOut.addDownlines(pool, genealogy.number());
    }
    return genealogy;
  }

  private void tell(int tree, List<Finding> findings, List<String> problems) {
    for (Finding finding : findings) {
      switch (policies.of(finding.kind())) {
        case FAIL -> problems.addAll(failures(tree, finding));
        case ATTACH_TO_ROOT -> attached(tree, finding);
        case REJECT -> {
          // they stand in the rejects
        }
      }
    }
  }

  private void attached(int tree, Finding finding) {
    if (finding.kind() != Finding.Kind.SECOND_ROOT) {
      int first = finding.members()[0];
      int hanging = finding.kind() == Finding.Kind.CYCLE ? 1 : finding.members().length;
      notes.add(hanging + (hanging == 1 ? " member hangs" : " members hang")
          + " under the company in the " + trees.get(tree)
          + " tree: " + pool.ids().text(first + 1) + " (" + detail(tree, finding, first) + ")"
          + (hanging > 1 ? " and others" : ""));
    }
  }

  private List<String> failures(int tree, Finding finding) {
    List<String> problems = new ArrayList<>();
    int shown =
        finding.kind() == Finding.Kind.CYCLE ? 1 : Math.min(SHOWN, finding.members().length);
    for (int i = 0; i < shown; i++) {
      int index = finding.members()[i];
      problems.add("members: " + pool.ids().text(index + 1) + ": " + detail(tree, finding, index)
          + "; mend it, or set " + setting(finding.kind()) + " = "
          + Policy.REJECT.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (finding.kind() != Finding.Kind.CYCLE && finding.members().length > shown) {
      problems.add("members: and " + (finding.members().length - shown) + " more of that kind");
    }
    return problems;
  }

  private String detail(int tree, Finding finding, int index) {
    return LeftOut.detail(trees.get(tree), finding, index, pool, pool.uplines()[tree]);
  }

  private static String setting(Finding.Kind kind) {
    return switch (kind) {
      case ORPHAN -> "intake.orphans";
      case CYCLE -> "intake.cycles";
      case SELF_SPONSOR -> "intake.self-sponsors";
      case SECOND_ROOT -> "intake.several-roots";
    };
  }
}
