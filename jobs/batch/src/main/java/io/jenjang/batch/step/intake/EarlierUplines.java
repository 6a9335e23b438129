package io.jenjang.batch.step.intake;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.payout.TreesInTime;
import io.jenjang.tree.EarlierUpline;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Policy;
import io.jenjang.tree.Timeline;
import io.jenjang.tree.TimelineBuilder;
import io.jenjang.tree.TimelineRequest;
import io.jenjang.tree.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds from the rows of members where those stood who moved inside the period. On a day on which no row of a member is in force, the next one counts; before its
 * first row, that one. Who names an upline who is not in the genealogy hung under the company then.
 */
final class EarlierUplines {
  private static final int SHOWN = 10;

  private final IntakeRequest request;
  private final IdIndex index;
  private final Members members;
  private final Ids ids;
  private final List<Tree> trees;
  private final List<String> notes = new ArrayList<>();
  private final List<String> orphans = new ArrayList<>();
  private final Problems problems = new Problems();
  private final LegsThatLeft legs;
  private int overlaps;

  /**
   * A row.
   *
   * @param uplines by tree of the plan: member number, 0 for the company
   * @param leg of the upline in the placement tree, 0 where none is named
   */
  private record Version(int from, int until, List<Integer> uplines, int leg) {}

  /**
   * @param index of the ids; place is member number
   * @param trees at the close
   */
  EarlierUplines(IntakeRequest request, IdIndex index, Members members, List<Tree> trees) {
    this.request = request;
    this.index = index;
    this.members = members;
    this.ids = members.ids();
    this.trees = trees;
    this.legs = new LegsThatLeft(request.plan(), ids, trees);
  }

  /** What was mended, for people. */
  List<String> notes() {
    return notes;
  }

  /**
   * How the trees stood; null where nobody moved.
   *
   * @throws io.jenjang.error.JenjangException (INPUT) where two rows of a member are in force on one day and name different uplines, somebody stood above itself, or a binary
   *     bonus does not know the leg of somebody who has left
   */
  Timeline timeline(MemberVersions rows) {
    Map<Integer, List<Version>> byMember = new TreeMap<>();
    Ids named = rows.id.toIds();
    List<Ids> uplines = new ArrayList<>();
    for (Texts texts : rows.upline) {
      uplines.add(texts.toIds());
    }
    for (int row = 0; row < rows.count(); row++) {
      int member = index.lookup(named.bytes(), named.start()[row + 1], named.length(row + 1));
      if (member > 0) {
        byMember
            .computeIfAbsent(member, any -> new ArrayList<>())
            .add(version(rows, row, uplines, member));
      }
    }
    List<EarlierUpline> earlier = new ArrayList<>();
    byMember.forEach((member, versions) -> add(member, versions, earlier));
    tell();
    TreesInTime past = TreesInTime.of(request.plan());
    return TimelineBuilder.build(
        new TimelineRequest(
            trees, request.plan().trees(), members, past.passUps(), past.crossings()),
        earlier);
  }

  private Version version(MemberVersions rows, int row, List<Ids> uplines, int member) {
    List<Integer> found = new ArrayList<>();
    for (int tree = 0; tree < trees.size(); tree++) {
      found.add(
          rows.until(row) == MemberVersions.STILL
              ? atClose(tree, member)
              : upline(rows, row, uplines.get(tree), tree, member));
    }
    return new Version(rows.from(row), rows.until(row), found, rows.leg(row));
  }

  private int atClose(int tree, int member) {
    Tree closing = trees.get(tree);
    return closing.member(closing.parent(closing.node(member)));
  }

  private int upline(MemberVersions rows, int row, Ids uplines, int tree, int member) {
    int length = uplines.length(row + 1);
    int found = index.lookup(uplines.bytes(), uplines.start()[row + 1], length);
    if (found == 0 && length > 0) {
      orphans.add(ids.text(member) + " until " + LocalDate.ofEpochDay(rows.until(row) - 1L) + " ("
          + request.plan().trees().get(tree) + "_id is '" + uplines.text(row + 1)
          + "', who is not in the genealogy)");
    }
    return found;
  }

  /** From the close back; what is in force at the close and began before the period is not among the rows. */
  private void add(int member, List<Version> versions, List<EarlierUpline> earlier) {
    versions.sort(
        Comparator.comparingInt(Version::until).thenComparingInt(Version::from).reversed());
    Version later = versions.get(0);
    if (later.until() != MemberVersions.STILL) {
      List<Integer> closing = new ArrayList<>();
      for (int tree = 0; tree < trees.size(); tree++) {
        closing.add(atClose(tree, member));
      }
      later = new Version(MemberVersions.EVER, MemberVersions.STILL, closing, 0);
    }
    for (Version version : versions) {
      if (version.until() == MemberVersions.STILL) {
        continue;
      }
      if (!version.uplines().equals(later.uplines()) && version.until() > later.from()) {
        overlap(member, version, later);
      }
      add(member, version, later, earlier);
      int from = Math.min(version.from(), later.from());
      later = new Version(from, version.until(), version.uplines(), version.leg());
    }
  }

  private void add(int member, Version version, Version later, List<EarlierUpline> earlier) {
    for (int tree = 0; tree < version.uplines().size(); tree++) {
      int upline = version.uplines().get(tree);
      if (upline != later.uplines().get(tree)) {
        legs.left(tree, member, upline, version.until(), version.leg());
      }
      earlier.add(new EarlierUpline(tree, member, version.until(), upline, version.leg()));
    }
  }

  private void overlap(int member, Version version, Version later) {
    if (++overlaps <= SHOWN) {
      int last = Math.min(version.until(), later.until()) - 1;
      problems.add(
          "members: " + ids.text(member) + ": two rows are in force on "
              + LocalDate.ofEpochDay(last)
              + " and name different uplines; let valid_to of the earlier one be valid_from of the later one");
    }
  }

  private void tell() {
    if (overlaps > SHOWN) {
      problems.add("members: and " + (overlaps - SHOWN) + " more of that kind");
    }
    if (!orphans.isEmpty() && request.settings().orphans() == Policy.FAIL) {
      orphans.stream()
          .limit(SHOWN)
          .forEach(orphan -> problems.add(
              "members: " + orphan + "; mend it, or set intake.orphans = attach-to-root"));
    } else if (!orphans.isEmpty()) {
      notes.add(orphans.size() + (orphans.size() == 1 ? " member hangs" : " members hang")
          + " under the company before a move: " + orphans.get(0)
          + (orphans.size() > 1 ? " and others" : ""));
    }
    legs.tell(problems);
    problems.throwIfAny(ErrorCode.INPUT);
  }
}
