package io.jenjang.tree;

import java.util.List;

/**
 * All trees of a plan over the same members. Members are numbered by the first tree; the others have their own order and translate.
 *
 * @param trees as they were given
 * @param input by member number: the input index; -1 for the company. Compares like ids do
 * @param number by input index: the member number, 0 for who was left out
 */
public record Genealogy(List<Tree> trees, int[] input, int[] number) {
  /**
   * Puts trees together and applies the policies. Who is rejected in one tree is left out of all, with the whole downline in every tree. What is attached
   * already hangs under the company.
   *
   * @param layouts at least one, all over the same input
   * @param policies one for each layout; of a kind that was found none may be {@link Policy#FAIL}: the caller has stopped by then
   */
  public static Genealogy of(List<TreeBuilder.Layout> layouts, List<Policies> policies) {
    boolean[] out = new Rejection(layouts).of(policies);
    TreeBuilder.Layout first = Rejection.without(layouts.get(0), out);
    int[] number = Windows.inverse(first.input(), layouts.get(0).input().length - 1);
    Tree[] trees = new Tree[layouts.size()];
    trees[0] = new Tree(first.parent(), first.size(), first.depth(), null, null);
    for (int i = 1; i < trees.length; i++) {
      trees[i] = translated(Rejection.without(layouts.get(i), out), number);
    }
    return new Genealogy(List.of(trees), first.input(), number);
  }

  private static Tree translated(TreeBuilder.Layout layout, int[] number) {
    int[] member = new int[layout.input().length];
    Ranges.each(1, member.length, (from, to) -> {
      for (int at = from; at < to; at++) {
        member[at] = number[layout.input()[at]];
      }
    });
    int[] node = Windows.inverse(member, member.length);
    return new Tree(layout.parent(), layout.size(), layout.depth(), member, node);
  }

  /** How many members were left out. */
  public int leftOut() {
    return number.length - (input.length - 1);
  }

  /**
   * By member number: the place among all members when ids are sorted, from 1; 0 for the company. The {@code idOrder} of {@link Members}.
   */
  public int[] idOrder() {
    int[] order = new int[input.length];
    if (leftOut() == 0) {
      Ranges.each(1, input.length, (from, to) -> {
        for (int member = from; member < to; member++) {
          order[member] = input[member] + 1;
        }
      });
      return order;
    }
    int place = 0;
    for (int member : number) {
      if (member != 0) {
        order[member] = ++place;
      }
    }
    return order;
  }

  /** Puts what is given by input index in the order of member numbers; index 0 stays 0. */
  public byte[] byNumber(byte[] byInput) {
    byte[] byNumber = new byte[input.length];
    for (int member = 1; member < input.length; member++) {
      byNumber[member] = byInput[input[member]];
    }
    return byNumber;
  }

  /** Puts what is given by input index in the order of member numbers; index 0 stays 0. */
  public int[] byNumber(int[] byInput) {
    int[] byNumber = new int[input.length];
    for (int member = 1; member < input.length; member++) {
      byNumber[member] = byInput[input[member]];
    }
    return byNumber;
  }
}
