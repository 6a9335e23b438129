package io.jenjang.plan.read;

import io.jenjang.plan.Quantity.Filter;
import java.util.List;

/** Reads which sale lines a volume counts. */
final class FilterReader {
  private static final List<String> BUYERS = List.of("self", "stock", "preferred", "retail");
  private static final int MOST_DAYS = 36_500;

  private FilterReader() {}

  static Filter read(Section section) {
    Filter filter = new Filter(
        section.optional("buyer", Values.distinct(Values.word(BUYERS)), List.of()),
        section.optional("tags", Values.distinct(Values::text), List.of()),
        section.optional("without-tags", Values.distinct(Values::text), List.of()),
        section.optional("channel", Values.distinct(Values::text), List.of()),
        section.optional("verified", Values::flag, null),
        section.optional("within-days-of-joining", Numbers.whole(1, MOST_DAYS), 0),
        section.optional("first-order", Values::flag, false));
    filter.tags().stream()
        .filter(filter.withoutTags()::contains)
        .forEach(tag -> section
            .entry()
            .at("without-tags")
            .wrong("leaves out the tag " + tag + ", which tags asks for; name it in one of them"));
    return filter;
  }
}
