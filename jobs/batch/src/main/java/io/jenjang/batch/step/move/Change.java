package io.jenjang.batch.step.move;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One thing that is not the same in two runs of a period. */
public sealed interface Change {
  /** Names of what {@link #cells} gives. */
  List<String> COLUMNS = List.of("member_id", "what", "name", "before", "after", "difference");

  /** What can change, in the order in which it is told of a member. */
  enum What {
    EARNED,
    BONUS,
    PAYABLE,
    CLOSING_BALANCE,
    PAID_AS,
    TITLE,
    ACTIVE,
    VOLUME,
    GROUP,
    MEMBERS_WHO_GAIN,
    MEMBERS_WHO_LOSE;

    /** As people and files say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who it is about; null for all members together. */
  String member();

  What what();

  /** For a printer of rows, in the order of {@link #COLUMNS}. */
  List<Object> cells();

  /**
   * Money or volume.
   *
   * @param name of the bonus, volume or group; null where {@code what} says it all
   */
  record Amount(String member, What what, String name, BigDecimal before, BigDecimal after)
      implements Change {

    public BigDecimal difference() {
      return after.subtract(before);
    }

    @Override
    public List<Object> cells() {
      return Arrays.asList(member, what.word(), name, before, after, difference());
    }
  }

  /** A rank by its name, or whether the member is active; null for no rank. */
  record Standing(String member, What what, String before, String after) implements Change {
    @Override
    public List<Object> cells() {
      return Arrays.asList(member, what.word(), null, before, after, null);
    }
  }

  /** How many members a change of all together is about, and what it comes to for them. */
  record Count(What what, int members, BigDecimal difference) implements Change {
    @Override
    public String member() {
      return null;
    }

    @Override
    public List<Object> cells() {
      return Arrays.asList(null, what.word(), String.valueOf(members), null, null, difference);
    }
  }
}
