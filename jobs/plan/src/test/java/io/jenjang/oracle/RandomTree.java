package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shapes of trees: who stands under whom, as a parent by member; no entry for a root. */
final class RandomTree {
  private RandomTree() {}

  /** The shapes worth trying. */
  enum Shape {
    CHAIN,
    STAR,
    RECURSIVE,
    CATERPILLAR,
    BINARY,
    FOREST
  }

  /** Members get their places in random order, so that a place says nothing about an id. */
  static Map<String, String> grow(Dice dice, List<String> ids, Shape shape) {
    return grow(dice, ids, shape, Integer.MAX_VALUE);
  }

  /** The same where nobody has more than {@code width} legs: who finds no room goes on to the next place that has some. */
  static Map<String, String> grow(Dice dice, List<String> ids, Shape shape, int width) {
    int[] legs = new int[ids.size()];
    List<String> order = new ArrayList<>(ids);
    shuffle(dice, order);
    Map<String, String> parents = new LinkedHashMap<>();
    for (int place = 1; place < order.size(); place++) {
      int above = above(dice, shape, place);
      while (above >= 0 && legs[above] == width) {
        above = (above + 1) % place;
      }
      if (above >= 0) {
        legs[above]++;
        parents.put(order.get(place), order.get(above));
      }
    }
    return parents;
  }

  /** The same with two legs at most: who finds both taken goes on from one of them. */
  static Map<String, String> growBinary(Dice dice, List<String> ids) {
    List<String> order = new ArrayList<>(ids);
    shuffle(dice, order);
    Shape shape = dice.pick(Shape.CHAIN, Shape.BINARY, Shape.RECURSIVE, Shape.FOREST, Shape.STAR);
    Map<String, List<String>> legs = new HashMap<>();
    Map<String, String> parents = new LinkedHashMap<>();
    for (int place = 1; place < order.size(); place++) {
      int above = above(dice, shape, place);
      if (above >= 0) {
        String parent = order.get(above);
        while (legs.getOrDefault(parent, List.of()).size() == 2) {
          parent = dice.pick(legs.get(parent));
        }
        legs.computeIfAbsent(parent, any -> new ArrayList<>()).add(order.get(place));
        parents.put(order.get(place), parent);
      }
    }
    return parents;
  }

  /** Places under the one above for some of a binary tree, none twice. */
  static Map<String, Integer> legs(Dice dice, Map<String, String> parents) {
    Map<String, Integer> legs = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    parents.forEach((child, parent) -> {
      int free = taken.containsKey(parent) ? 3 - taken.get(parent) : dice.between(1, 2);
      if (dice.chance(60)) {
        legs.put(child, free);
        taken.put(parent, free);
      }
    });
    return legs;
  }

  /** The place above a place, always an earlier one; -1 for a root. */
  private static int above(Dice dice, Shape shape, int place) {
    return switch (shape) {
      case CHAIN -> place - 1;
      case STAR -> 0;
      case RECURSIVE -> dice.between(0, place - 1);
      case CATERPILLAR -> place % 3 == 0 ? place - 3 : place - place % 3;
      case BINARY -> (place - 1) / 2;
      case FOREST -> dice.chance(20) ? -1 : dice.between(Math.max(0, place - 4), place - 1);
    };
  }

  static void shuffle(Dice dice, List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, dice.between(0, i));
    }
  }
}
