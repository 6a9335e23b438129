package io.jenjang.plan.words;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says rates in plain words. */
record RateText(Plan plan) {

  /** The rates, and the most that they pay on one unit of the basis. */
  List<String> of(Rates rates) {
    List<String> lines = new ArrayList<>();
    if (rates instanceof Rates.Flat flat) {
      lines.add("rate " + Figures.percent(flat.rate()));
      return lines;
    }
    if (rates instanceof Rates.Brackets brackets) {
      lines.add("rate by " + brackets.by() + ": " + brackets(brackets));
      lines.add("at most " + Figures.percent(highest(brackets.rate())) + " of the basis");
    } else if (rates instanceof Rates.ByRank byRank) {
      lines.add("rate by rank paid as: " + byRank(byRank.rate(), Figures::percent, 0L));
      lines.add("at most " + Figures.percent(highest(byRank.rate())) + " of the basis");
    }
    return lines;
  }

  /**
   * The levels, and the most that they pay together.
   *
   * @param word what the plan calls them
   * @param lists by rank number
   */
  List<String> levels(String word, List<List<Long>> lists) {
    boolean same = lists.stream().distinct().count() == 1;
    String levels =
        same ? list(lists.get(0)) : "by rank paid as: " + byRank(lists, RateText::list, List.of());
    int depth = lists.stream().mapToInt(List::size).max().orElse(0);
    long most = 0;
    for (int level = 0; level < depth; level++) {
      int at = level;
      most += highest(lists.stream()
          .filter(list -> list.size() > at)
          .map(list -> list.get(at))
          .toList());
    }
    return List.of(word + " " + levels, "at most " + Figures.percent(most) + " of the basis");
  }

  private static String brackets(Rates.Brackets brackets) {
    List<String> parts = new ArrayList<>();
    if (brackets.from().get(0) > 0) {
      parts.add("below " + Figures.volume(brackets.from().get(0)) + " nothing");
    }
    for (int i = 0; i < brackets.from().size(); i++) {
      parts.add("from " + Figures.volume(brackets.from().get(i)) + " "
          + Figures.percent(brackets.rate().get(i)));
    }
    return String.join(", ", parts);
  }

  /** Each rank at which something changes; those between have that of the lower. */
  <T> String byRank(List<T> values, Function<T, String> words, T none) {
    List<String> parts = new ArrayList<>();
    T lower = none;
    for (int rank = 1; rank < values.size(); rank++) {
      if (!Objects.equals(values.get(rank), lower)) {
        parts.add(plan.rankName(rank) + " " + words.apply(values.get(rank)));
        lower = values.get(rank);
      }
    }
    return parts.stream().collect(Collectors.joining("; ")) + "; without any of these nothing";
  }

  private static String list(List<Long> rates) {
    return rates.stream().map(Figures::percent).collect(Collectors.joining(", "));
  }

  private static long highest(List<Long> rates) {
    return rates.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
