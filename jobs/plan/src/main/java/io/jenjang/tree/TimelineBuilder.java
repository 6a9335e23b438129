package io.jenjang.tree;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the trees of a plan back from the close to the first day of a period, day by day on which somebody moved. Costs time in proportion to the members,
 * once, and to the downlines that moved.
 */
public final class TimelineBuilder {
  private static final int SHOWN = 10;

  private final List<String> names;
  private final Ids ids;
  private final List<MovingTree> trees = new ArrayList<>();
  private final List<MovingPassUp> passUps = new ArrayList<>();
  private final TimelineRequest request;
  private final int members;

  /** By stretch, in the order of the days, the latest first. */
  private final Numbers who = new Numbers();

  private final Numbers until = new Numbers();
  private final List<Numbers> place = new ArrayList<>();
  private final int[] round;

  private TimelineBuilder(TimelineRequest request) {
    this.request = request;
    this.names = request.names();
    this.ids = request.members().ids();
    this.members = ids.count() - 1;
    this.round = new int[members + 1];
    Arrays.fill(round, Integer.MAX_VALUE);
    request.closing().forEach(tree -> trees.add(new MovingTree(tree)));
    for (PassUp passUp : request.passUps()) {
      MovingTree from = trees.get(passUp.from());
      Tree closing = request.closing().get(passUp.from());
      passUps.add(new MovingPassUp(from, closing, request.members(), passUp, trees.size()));
      trees.add(passUps.get(passUps.size() - 1).tree());
    }
    trees.forEach(tree -> place.add(new Numbers()));
  }

  /**
   * The timeline of a period; null where nobody's upline changed in it.
   *
   * @param earlier every upline that somebody had inside the period before another one, in any order; at most one for a tree, member and day
   * @throws JenjangException (INPUT) if somebody stood above itself
   */
  public static Timeline build(TimelineRequest request, List<EarlierUpline> earlier) {
    if (earlier.isEmpty()) {
      return null;
    }
    TimelineBuilder builder = new TimelineBuilder(request);
    Map<Integer, List<EarlierUpline>> byDay = new TreeMap<>(Comparator.reverseOrder());
    earlier.forEach(
        one -> byDay.computeIfAbsent(one.until(), day -> new ArrayList<>()).add(one));
    byDay.forEach(builder::before);
    return builder.who.size() == 0 ? null : builder.timeline();
  }

  /** Goes back to the time before a day. */
  private void before(int day, List<EarlierUpline> moves) {
    for (int i = 0; i < passUps.size(); i++) {
      int from = request.passUps().get(i).from();
      moves.stream().filter(one -> one.tree() == from).forEach(passUps.get(i)::touch);
    }
    List<Numbers> changed = new ArrayList<>();
    for (int tree = 0; tree < request.closing().size(); tree++) {
      int of = tree;
      trees.get(tree).move(() -> moves.stream().filter(one -> one.tree() == of).iterator());
      changed.add(settled(tree, day));
    }
    for (MovingPassUp passUp : passUps) {
      passUp.follow(day);
      changed.add(settled(changed.size(), day));
    }
    for (Crossing crossing : request.crossings()) {
      Numbers below = new Numbers();
      trees.get(crossing.below()).addDownlines(changed.get(crossing.of()), below);
      changed.add(below);
    }
    changed.forEach(some -> cut(some, day));
  }

  /** Those whose place in a tree is another one before a day. */
  private Numbers settled(int tree, int day) {
    Numbers changed = new Numbers();
    int circle = trees.get(tree).settle(changed);
    if (circle != 0) {
      throw circle(tree, day, circle);
    }
    return changed;
  }

  private void cut(Numbers some, int day) {
    for (int i = 0; i < some.size(); i++) {
      if (round[some.get(i)] != day) {
        round[some.get(i)] = day;
        stretch(some.get(i), day);
      }
    }
  }

  private void stretch(int member, int day) {
    who.add(member);
    until.add(day);
    for (int tree = 0; tree < trees.size(); tree++) {
      place.get(tree).add(trees.get(tree).place(member));
    }
  }

  private JenjangException circle(int tree, int day, int member) {
    StringBuilder text = new StringBuilder(ids.text(member));
    int at = trees.get(tree).parent(member);
    for (int shown = 1; at != member && shown < SHOWN; shown++) {
      text.append(" under ").append(ids.text(at));
      at = trees.get(tree).parent(at);
    }
    text.append(at == member ? " under " : " and so on up to ").append(ids.text(member));
    return new JenjangException(
        ErrorCode.INPUT,
        "members: until " + LocalDate.ofEpochDay(day - 1L) + " " + ids.text(member)
            + " stands above itself in the " + names.get(tree) + " tree: " + text + "; mend "
            + names.get(tree)
            + "_id, valid_from or valid_to of their earlier rows, or set as-of = close in the plan");
  }

  private Timeline timeline() {
    int[] start = new int[members + 2];
    for (int i = 0; i < who.size(); i++) {
      start[who.get(i) + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] at = start.clone();
    int[] days = new int[who.size()];
    int[][] inStretch = new int[trees.size()][who.size()];
    for (int i = 0; i < who.size(); i++) {
      int stretch = at[who.get(i)]++;
      days[stretch] = until.get(i);
      for (int tree = 0; tree < trees.size(); tree++) {
        inStretch[tree][stretch] = place.get(tree).get(i);
      }
    }
    Places[] places = new Places[trees.size()];
    Arrays.setAll(places, tree -> trees.get(tree).layOut(inStretch[tree]));
    return new Timeline(new Stretches(start, days), List.of(places));
  }
}
