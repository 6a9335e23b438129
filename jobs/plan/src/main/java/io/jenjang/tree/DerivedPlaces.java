package io.jenjang.tree;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A tree of those who are kept, as it stood at every instant of a period: at each, it is made of the tree of that instant. Who is taken out has one place, alone under
 * the company.
 */
public final class DerivedPlaces implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Places from;
  private final Places places;
  private final int[] home;

  private DerivedPlaces(Places from, Places places, int[] home) {
    this.from = from;
    this.places = places;
    this.home = home;
  }

  /**
   * Two places whose kept uplines are the same become one. Linear in the places.
   *
   * @param keep by member number
   */
  public static DerivedPlaces compress(Places from, boolean[] keep) {
    Compression made = new Compression(from, keep);
    TreeBuilder.Layout layout = TreeBuilder.build(Arrays.copyOf(made.upline, made.count));
    int[] node = new int[made.count + 1];
    int[] member = new int[made.count + 1];
    for (int at = 1; at < node.length; at++) {
      node[layout.input()[at] + 1] = at;
      member[at] = made.whose[layout.input()[at]];
    }
    int[] home = new int[made.kept.length];
    Arrays.setAll(home, place -> node[made.kept[place]]);
    Tree tree = new Tree(layout.parent(), layout.size(), layout.depth(), null, null);
    int[] own = made.own();
    Arrays.setAll(own, place -> node[own[place]]);
    return new DerivedPlaces(from, from.in(tree, member, own, tree.nodes() - made.outside), home);
  }

  /** The places, those who were taken out last. */
  public Places places() {
    return places;
  }

  /** To whom the volume of a member went in an earlier stretch: itself, or the nearest kept upline; 0 for nobody. */
  public int home(int stretch) {
    return places.member(home[from.inStretch(stretch)]);
  }

  /** To whom the volume of a member went in the last stretch; 0 for nobody. */
  public int homeAtClose(int member) {
    return places.member(home[from.atClose(member)]);
  }

  /** Who is kept, and under whom; numbers of the new places are counted from 1 as they are found. */
  private static final class Compression {
    private final Places from;
    private final boolean[] keep;

    /** By place of the tree that it is made from: its own new place, or that of the nearest kept upline; 0 for nobody. */
    private final int[] kept;

    /** By new place - 1: the one above, less 1; whose it is. */
    private final int[] upline;

    private final int[] whose;

    /** By member number, of those who are taken out: the new place. */
    private final int[] taken;

    private final Map<Long, Integer> found = new HashMap<>();
    private int count;
    private int outside;

    Compression(Places from, boolean[] keep) {
      this.from = from;
      this.keep = keep;
      Tree tree = from.tree();
      kept = new int[tree.nodes()];
      upline = new int[tree.nodes()];
      whose = new int[tree.nodes()];
      taken = new int[keep.length];
      for (int place = 1; place < kept.length; place++) {
        int above = kept[tree.parent(place)];
        kept[place] = keep[from.member(place)] ? place(from.member(place), above) : above;
      }
      for (int member = 1; member < keep.length; member++) {
        if (!keep[member]) {
          outside++;
          taken[member] = add(member, 0);
        }
      }
    }

    private int place(int member, int above) {
      if (from.hasOne(member)) {
        return add(member, above);
      }
      return found.computeIfAbsent(
          (long) member << Integer.SIZE | above, any -> add(member, above));
    }

    private int add(int member, int above) {
      upline[count] = above == 0 ? TreeBuilder.ROOT : above - 1;
      whose[count] = member;
      return ++count;
    }

    /** By place of the tree that it is made from: the new place of the member itself. */
    int[] own() {
      int[] own = new int[kept.length];
      for (int place = 1; place < own.length; place++) {
        int member = from.member(place);
        own[place] = keep[member] ? kept[place] : taken[member];
      }
      return own;
    }
  }
}
