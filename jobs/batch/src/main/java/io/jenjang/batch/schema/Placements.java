package io.jenjang.batch.schema;

import java.util.List;

/**
 * One row is a member who joined and is in no placement tree yet, and the place that is proposed. The first four columns are those of the members table. Rows go in
 * the order of joining, then id.
 */
public final class Placements {
  private static final Columns C = new Columns();
  public static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "who is placed");
  public static final int SPONSOR_ID =
      C.required("sponsor_id", ColumnType.TEXT, "who brought the member, as the input says");
  public static final int PLACEMENT_ID = C.optional(
      "placement_id", ColumnType.TEXT, "who is to stand right above; null where there is no place");
  public static final int PLACEMENT_LEG = C.optional(
      "placement_leg",
      ColumnType.INTEGER,
      "the leg under that one, from 1, left to right; null where there is no place");
  public static final int LEVEL = C.optional(
      "level",
      ColumnType.INTEGER,
      "the level under the sponsor, 1 right below; null where there is no place");
  public static final int REASON = C.optional(
      "reason",
      ColumnType.TEXT,
      "why there is no place: UNKNOWN_SPONSOR, SPONSOR_NOT_PLACED, HAS_DOWNLINE, MATRIX_FULL; null with one");

  public static final Table TABLE = C.table(
      "placements",
      1,
      "Places proposed for members who joined and are in no placement tree yet.",
      List.of("member_id"),
      List.of());

  private Placements() {}
}
