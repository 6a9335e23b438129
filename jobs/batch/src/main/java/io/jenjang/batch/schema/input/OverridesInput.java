package io.jenjang.batch.schema.input;

import java.util.List;

/** Decisions of people that replace a judgement, by member and period; empty is not forced. */
public final class OverridesInput {
  public static final String MEMBER_ID = "member_id";
  public static final String PERIOD = "period";
  public static final String RANK = "rank";
  public static final String ACTIVE = "active";
  public static final String KEEP = "keep";
  public static final String STATUS = "status";
  public static final String REASON = "reason";
  public static final String APPROVED_BY = "approved_by";

  public static final InputSchema SCHEMA = InputSchema.of(
      "overrides",
      List.of(MEMBER_ID, PERIOD),
      InputColumn.id(MEMBER_ID).must(),
      InputColumn.of(PERIOD, InputType.TEXT).must(),
      InputColumn.of(RANK, InputType.TEXT),
      InputColumn.of(ACTIVE, InputType.FLAG),
      InputColumn.of(KEEP, InputType.TEXT),
      InputColumn.word(STATUS, "active", "suspended", "terminated"),
      InputColumn.of(REASON, InputType.TEXT),
      InputColumn.of(APPROVED_BY, InputType.TEXT));

  private OverridesInput() {}
}
