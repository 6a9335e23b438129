package io.jenjang.plan;

import java.io.Serializable;
import java.util.List;

/** A number that every member has in a period: a volume or a group volume, 4 places. */
public sealed interface Quantity extends Serializable {
  /** {@link Over#periods} of an accumulation since joining. */
  int LIFETIME = -1;

  /** {@link Group#depth} of a group without a limit. */
  int ANY_DEPTH = -1;

  /** The tag of sale lines that sell joining, not products. */
  String JOINING_KIT = "joining-kit";

  String name();

  /** A personal volume: the sum of a column over the sale lines credited to the member. */
  record Sum(String name, SaleColumn column, Filter filter) implements Quantity {}

  /** A personal volume as credited in a derived tree with roll-up: own plus what was rolled up; 0 for who was taken out. */
  record Rolled(String name, String of, String tree) implements Quantity {}

  /**
   * A personal volume summed over the member and its downline.
   *
   * @param of name of a personal volume
   * @param tree name of a tree or a derived tree
   * @param stopAt null, or: a downline's volume is left out if it, or anyone between it and the member, meets this
   * @param depth levels below the member that count; 0 the member alone
   * @param leaveOutLargestLegs how many of the largest legs do not count
   */
  record Group(
      String name, String of, String tree, Predicate stopAt, int depth, int leaveOutLargestLegs)
      implements Quantity {}

  /**
   * Another quantity added up over periods: this one and the recorded values of those before.
   *
   * @param of name of the quantity of one period; never itself an {@code Over}
   * @param periods how many, this one included, or {@link #LIFETIME}
   */
  record Over(String name, String of, int periods) implements Quantity {}

  /** The columns of a sale line that a volume may sum. */
  enum SaleColumn {
    QV,
    CV,
    NET
  }

  /**
   * Which sale lines count. An empty list, null or false does not filter.
   *
   * @param buyers values of {@code buyer}: self, stock, preferred, retail
   * @param tags a line counts if it carries one of them
   * @param withoutTags a line does not count if it carries one of them
   * @param channels values of {@code channel}
   * @param verified null, or what {@code verified} must be
   * @param withinDaysOfJoining 0 for no filter, else n: joined_on <= local date of sold_at < joined_on + n
   * @param firstOrder the credited member's first order ever only
   */
  record Filter(
      List<String> buyers,
      List<String> tags,
      List<String> withoutTags,
      List<String> channels,
      Boolean verified,
      int withinDaysOfJoining,
      boolean firstOrder)
      implements Serializable {
    public static final Filter NONE =
        new Filter(List.of(), List.of(), List.of(), List.of(), null, 0, false);

    /** The same filter with other tags that a line must not carry. */
    public Filter withoutTags(List<String> without) {
      return new Filter(buyers, tags, without, channels, verified, withinDaysOfJoining, firstOrder);
    }
  }
}
