package io.jenjang.oracle;

import io.jenjang.payout.Period;
import io.jenjang.payout.TreesInTime;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.tree.EarlierUpline;
import io.jenjang.tree.Timeline;
import io.jenjang.tree.TimelineBuilder;
import io.jenjang.tree.TimelineRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A month in which members moved.
 *
 * @param close everything, the trees as at the close
 * @param slices the same people in the trees of each slice, the last one those of the close, with what was sold in it
 * @param until by slice: the first day that is no longer in it, as epoch day
 */
record Moves(Month close, List<Month> slices, List<Integer> until) {

  /** Members who move back and forth, alone or several a day, up and down; what they sold lies in any slice. */
  static Moves of(Dice dice, Month month) {
    List<List<Person>> people = people(dice, month);
    List<Map<String, Map<String, BigDecimal>>> sold = new ArrayList<>();
    people.forEach(any -> sold.add(new HashMap<>()));
    month
        .volumes()
        .forEach((name, byMember) -> byMember.forEach((member, all) -> {
          BigDecimal part =
              dice.chance(50) ? BigDecimal.ZERO : new BigDecimal(dice.between(-50, 500));
          put(sold.get(dice.between(0, people.size() - 1)), name, member, part);
          put(sold.get(dice.between(0, people.size() - 1)), name, member, all.subtract(part));
        }));
    return of(month, people, sold);
  }

  /** The same moves before anything was sold. */
  static Moves beforeSales(Dice dice, Month month) {
    List<List<Person>> people = people(dice, month);
    List<Map<String, Map<String, BigDecimal>>> sold = new ArrayList<>();
    people.forEach(any -> sold.add(Map.of()));
    sold.set(sold.size() - 1, month.volumes());
    return of(month, people, sold);
  }

  /** Slice by slice. */
  static List<List<Person>> people(Dice dice, Month month) {
    int count = dice.between(1, 5);
    List<List<Person>> people = new ArrayList<>(List.of(month.people()));
    for (int slice = 1; slice < count; slice++) {
      people.add(0, moved(dice, month, people.get(0)));
    }
    return people;
  }

  /** @param sold by slice, volume and member */
  static Moves of(
      Month month, List<List<Person>> people, List<Map<String, Map<String, BigDecimal>>> sold) {
    List<Month> slices = new ArrayList<>();
    List<Integer> until = new ArrayList<>();
    for (int slice = 0; slice < people.size(); slice++) {
      slices.add(new Month(
          month.plan(),
          month.window(),
          people.get(slice),
          sold.get(slice),
          month.customers(),
          month.past(),
          month.forced()));
      until.add(until(month.window(), slice));
    }
    return new Moves(month, slices, until);
  }

  /** The first day that is no longer in a slice, as epoch day. */
  static int until(PeriodWindow window, int slice) {
    return (int) window.firstDay().toEpochDay() + (slice + 1) * 5;
  }

  private static void put(
      Map<String, Map<String, BigDecimal>> sold, String name, String member, BigDecimal amount) {
    sold.computeIfAbsent(name, any -> new LinkedHashMap<>()).merge(member, amount, BigDecimal::add);
  }

  /** The people of the slice before. */
  private static List<Person> moved(Dice dice, Month month, List<Person> later) {
    List<Person> people = new ArrayList<>(later);
    for (int moves = dice.between(0, 4); moves > 0; moves--) {
      int place = dice.between(0, people.size() - 1);
      Person who = people.get(place);
      String tree = dice.pick(month.plan().trees());
      String to = dice.chance(15) ? null : dice.pick(people).id();
      Hierarchy now = Hierarchy.of(people, tree);
      if (to == null || now.distance(who.id(), to) < 0) {
        Map<String, String> parents = new HashMap<>(who.parents());
        parents.remove(tree);
        if (to != null) {
          parents.put(tree, to);
        }
        people.set(
            place,
            new Person(
                who.id(),
                parents,
                who.kind(),
                who.status(),
                who.joinedOn(),
                who.market(),
                who.owner(),
                tree.equals("placement") ? dice.between(1, 2) : who.leg()));
      }
    }
    return people;
  }

  /** The same as the engine wants it. */
  Numbered numbered() {
    Numbered plain = Numbered.of(close);
    Period period = plain.period();
    List<EarlierUpline> earlier = new ArrayList<>();
    for (int slice = 0; slice + 1 < slices.size(); slice++) {
      for (int tree = 0; tree < period.trees().size(); tree++) {
        changes(plain, slice, tree, earlier);
      }
    }
    TreesInTime past = TreesInTime.of(close.plan());
    Timeline timeline = TimelineBuilder.build(
        new TimelineRequest(
            period.trees(),
            close.plan().trees(),
            period.members(),
            past.passUps(),
            past.crossings()),
        earlier);
    if (timeline == null) {
      return plain;
    }
    return new Numbered(
        new Period(
            period.plan(),
            period.window(),
            period.members(),
            period.trees(),
            period.sums(),
            null,
            period.customers(),
            period.history(),
            period.overrides(),
            new Period.Earlier(timeline, sold(plain, timeline))),
        plain.ids());
  }

  private void changes(Numbered plain, int slice, int tree, List<EarlierUpline> earlier) {
    String name = close.plan().trees().get(tree);
    for (int i = 0; i < close.people().size(); i++) {
      Person person = slices.get(slice).people().get(i);
      String before = person.parents().getOrDefault(name, "");
      String after = slices.get(slice + 1).people().get(i).parents().getOrDefault(name, "");
      if (!before.equals(after)) {
        earlier.add(new EarlierUpline(
            tree,
            plain.ids().indexOf(person.id()),
            until.get(slice),
            plain.ids().indexOf(before),
            person.leg()));
      }
    }
  }

  private long[][] sold(Numbered plain, Timeline timeline) {
    long[][] sums = new long[close.plan().sums().size()][timeline.stretches().count()];
    for (int sum = 0; sum < sums.length; sum++) {
      String name = close.plan().sums().get(sum).name();
      for (int slice = 0; slice < slices.size(); slice++) {
        for (int member = 1; member < plain.ids().size(); member++) {
          int stretch = timeline.stretches().of(member, until.get(slice) - 1);
          if (stretch >= 0) {
            BigDecimal volume = slices.get(slice).volume(name, plain.ids().get(member));
            sums[sum][stretch] += volume.movePointRight(4).longValueExact();
          }
        }
      }
    }
    return sums;
  }
}
