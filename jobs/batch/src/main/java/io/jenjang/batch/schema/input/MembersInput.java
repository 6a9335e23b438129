package io.jenjang.batch.schema.input;

import java.util.List;

/** Who takes part: one row a member, or, with {@code valid_from}, one row a member and stretch of time. */
public final class MembersInput {
  public static final String MEMBER_ID = "member_id";
  public static final String SPONSOR_ID = "sponsor_id";
  public static final String PLACEMENT_ID = "placement_id";
  public static final String PLACEMENT_LEG = "placement_leg";
  public static final String KIND = "kind";
  public static final String STATUS = "status";
  public static final String JOINED_ON = "joined_on";
  public static final String LEFT_ON = "left_on";
  public static final String COUNTRY = "country";
  public static final String MARKET = "market";
  public static final String OWNER_ID = "owner_id";
  public static final String LEGAL_ID_HASH = "legal_id_hash";
  public static final String CURRENCY = "currency";
  public static final String TAX_ID_VALID = "tax_id_valid";
  public static final String VALID_FROM = "valid_from";
  public static final String VALID_TO = "valid_to";

  /** Order of the words is that of the numbers in {@code Members}. */
  public static final InputSchema SCHEMA = InputSchema.of(
      "members",
      List.of(MEMBER_ID, VALID_FROM),
      InputColumn.id(MEMBER_ID).must(),
      InputColumn.id(SPONSOR_ID),
      InputColumn.id(PLACEMENT_ID),
      InputColumn.of(PLACEMENT_LEG, InputType.WHOLE),
      InputColumn.word(KIND, "seller", "preferred"),
      InputColumn.word(STATUS, "active", "suspended", "terminated"),
      InputColumn.of(JOINED_ON, InputType.DATE),
      InputColumn.of(LEFT_ON, InputType.DATE),
      InputColumn.of(COUNTRY, InputType.TEXT),
      InputColumn.of(MARKET, InputType.TEXT),
      InputColumn.of(CURRENCY, InputType.TEXT),
      InputColumn.id(OWNER_ID),
      InputColumn.of(LEGAL_ID_HASH, InputType.TEXT),
      InputColumn.of(TAX_ID_VALID, InputType.FLAG),
      InputColumn.of(VALID_FROM, InputType.DATE),
      InputColumn.of(VALID_TO, InputType.DATE));

  private MembersInput() {}
}
