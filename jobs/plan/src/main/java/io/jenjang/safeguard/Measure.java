package io.jenjang.safeguard;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be measured. S is sales net of returns, without tax and without lines that sell joining; R is what was paid; p is one member. {@code _ret} is what
 * people bought who are no participants (retail, preferred), {@code _self} participants' own use, {@code _stock} what was bought to resell, {@code _none} pay
 * without a source sale.
 *
 * <p>A measure whose denominator is not above zero is not computed, and neither is one whose data is not there.
 */
public enum Measure {
  /** R / S. */
  PAYOUT_RATIO("R / S", Needs.NOTHING, Scope.PERIOD, Scope.MEMBER, Scope.YEAR),
  /** R_none, and R from joining kits, which the plan reader keeps at nothing. */
  PAY_WITHOUT_SALE("R_none + R from kits", Needs.NOTHING, Scope.PERIOD, Scope.MEMBER),
  /** R_none / R. */
  PAY_WITHOUT_SALE_SHARE("R_none / R", Needs.NOTHING, Scope.PERIOD, Scope.MEMBER),
  /** R_none + R_stock. */
  PAY_NOT_FROM_USERS("R_none + R_stock", Needs.BUYERS, Scope.PERIOD, Scope.MEMBER),
  /** R where S is nothing, else 0. */
  PAY_WITHOUT_SALES("R where S = 0", Needs.NOTHING, Scope.PERIOD),
  /** S_ret / S. */
  RETAIL_SALES_SHARE("S_ret / S", Needs.BUYERS, Scope.PERIOD, Scope.MEMBER, Scope.DOWNLINE),
  /** (S_ret that is verified + S_self) / S. */
  END_USER_SALES_SHARE("(S_ret verified + S_self) / S", Needs.VERIFIED, Scope.PERIOD, Scope.MEMBER),
  /** R_ret / R. */
  RETAIL_PAY_SHARE("R_ret / R", Needs.BUYERS, Scope.PERIOD, Scope.MEMBER),
  /** (R_ret + R_self) / R. */
  USER_PAY_SHARE("(R_ret + R_self) / R", Needs.BUYERS, Scope.PERIOD, Scope.MEMBER),
  /** R_ret from verified sales / R. */
  VERIFIED_RETAIL_PAY_SHARE("R_ret verified / R", Needs.VERIFIED, Scope.PERIOD, Scope.MEMBER),
  /** R_self / R. */
  OWN_USE_PAY_SHARE("R_self / R", Needs.BUYERS, Scope.PERIOD, Scope.MEMBER),
  /** R / S_ret: pay by own consumer sales. */
  PAY_TO_RETAIL_SALES("R / S_ret", Needs.BUYERS, Scope.PERIOD, Scope.MEMBER),
  /** R from sales that are credited to somebody else. */
  PAY_FROM_OTHERS("R from other members' sales", Needs.NOTHING, Scope.PERIOD, Scope.MEMBER),
  /** Distinct retail and preferred buyers of an earning seller, each with net cv above zero. */
  RETAIL_CUSTOMERS("distinct retail buyers", Needs.CUSTOMERS, Scope.MEMBER),
  /** The median of {@link #RETAIL_CUSTOMERS} over earning sellers; of two in the middle, the lower one. */
  MEDIAN_RETAIL_CUSTOMERS(
      "median retail customers per earning seller", Needs.CUSTOMERS, Scope.PERIOD),
  /** Sellers of status active without a retail or preferred sale / sellers of status active. */
  SELLERS_WITHOUT_RETAIL_SALE("sellers with no retail sale", Needs.BUYERS, Scope.PERIOD),
  /** Pay from what members bought for themselves or as stock who joined in the last 90 days / R. */
  NEW_MEMBER_PAY_SHARE(
      "R from purchases of members who joined in the last 90 days / R", Needs.BUYERS, Scope.PERIOD),
  /** Sellers who joined in the period / sellers of status active. */
  NEW_SELLERS_SHARE("new sellers / active sellers", Needs.NOTHING, Scope.PERIOD),
  /** Gini coefficient of R over all sellers, zero earners included; below zero counts as zero. */
  GINI("Gini of R over all sellers", Needs.NOTHING, Scope.PERIOD),
  /** R of the best-paid hundredth of all sellers (rounded up) / R; below zero counts as zero. */
  TOP_SHARE("R of the top 1 % of sellers / R", Needs.NOTHING, Scope.PERIOD),
  /** R of members who sold nothing to customers, with their whole downline in the first tree of the plan, / R; below zero counts as zero. */
  PAY_TO_LINES_WITHOUT_RETAIL(
      "R of members whose whole downline sold nothing to customers / R",
      Needs.BUYERS,
      Scope.PERIOD,
      Scope.DOWNLINE),
  /** Sellers who joined in the period and have no retail or preferred sale / sellers who joined in the period. */
  NEW_SELLERS_WITHOUT_RETAIL_SALE(
      "new sellers with no retail sale / new sellers", Needs.BUYERS, Scope.PERIOD),
  /** The most sellers right below one member, in the first tree of the plan, who joined in the period and have no retail or preferred sale. */
  JOINING_BURST(
      "most new sellers with no retail sale right below one member",
      Needs.BUYERS,
      Scope.PERIOD,
      Scope.MEMBER),
  /** Qualifications of the plan that own purchases alone can meet. */
  OWN_PURCHASE_ELIGIBILITY(
      "qualifications that own purchases alone can meet", Needs.NOTHING, Scope.PERIOD),
  /** The most members of status active with the same legal id; of a member, how many have its own. */
  MEMBERSHIPS_PER_LEGAL_ID(
      "active memberships of one legal id", Needs.LEGAL_IDS, Scope.PERIOD, Scope.MEMBER),
  /** Pieces of sales that name what they resell / pieces bought as stock, both in the period. */
  RESOLD_SHARE("resold / bought", Needs.RESALES, Scope.PERIOD, Scope.MEMBER),
  /** Of the pieces bought as stock so many days before the end of the period, or earlier in it, those beyond all pieces resold in the period; the oldest are resold first. */
  STOCK_NOT_RESOLD(
      "stock bought before the last days and not resold / stock bought before them",
      Needs.RESALES,
      Scope.PERIOD,
      Scope.MEMBER),
  /** Sales between two members of whom each bought of the other, as much as went both ways, / S. */
  MUTUAL_BUYING(
      "sales that two members made to each other / S",
      Needs.MEMBERS_AS_BUYERS,
      Scope.PERIOD,
      Scope.MEMBER),
  /** Sales within rings of three members or more, of whom each bought of each other directly or through others of the ring: of each as much as it both sold and bought within it, / S. */
  CIRCULAR_BUYING(
      "sales that went round among three members or more / S",
      Needs.MEMBERS_AS_BUYERS,
      Scope.PERIOD,
      Scope.MEMBER),
  /** Members just above a volume that {@code active} or a rank asks for, who would be below it without their own purchases of the last days, / members who have such a volume. */
  LATE_QUALIFIERS(
      "members whom purchases of the last days put just above a threshold / members above one",
      Needs.LATE_PURCHASES,
      Scope.PERIOD,
      Scope.MEMBER),
  /** What participants were refunded for goods that they returned / what the catalog asks for the same goods. */
  BUY_BACK_REFUND("refund / price", Needs.BUY_BACKS, Scope.PERIOD, Scope.MEMBER);

  /** What must have been delivered. */
  public enum Needs {
    NOTHING(""),
    BUYERS("no sales file has the column buyer"),
    VERIFIED("no sales file has the columns buyer and verified"),
    CUSTOMERS("no sales file has the columns buyer and buyer_id"),
    LEGAL_IDS("no members file has the column legal_id_hash"),
    RESALES("no sales file has the columns buyer and resale_of_sale_id"),
    MEMBERS_AS_BUYERS("no sales file has the column buyer_id"),
    LATE_PURCHASES("no sales file has the column buyer"),
    BUY_BACKS("there is no catalog, or no sales file has the columns buyer, sku and net");

    private final String why;

    Needs(String why) {
      this.why = why;
    }

    /** Why a measure was not computed for want of it. */
    public String why() {
      return why;
    }
  }

  private final String formula;
  private final Needs needs;
  /** A bit a scope, by its place in {@link Scope}. */
  private final int scopes;

  Measure(String formula, Needs needs, Scope... scopes) {
    this.formula = formula;
    this.needs = needs;
    int bits = 0;
    for (Scope scope : scopes) {
      bits |= 1 << scope.ordinal();
    }
    this.scopes = bits;
  }

  /** In the letters of this page. */
  public String formula() {
    return formula;
  }

  /** Whether it looks at a number of days before the end of the period. */
  public boolean asksDays() {
    return this == STOCK_NOT_RESOLD || this == LATE_QUALIFIERS;
  }

  /** Whether it looks at what lies just above a threshold. */
  public boolean asksMargin() {
    return this == LATE_QUALIFIERS;
  }

  public Needs needs() {
    return needs;
  }

  /** Of what it can be taken. */
  public Set<Scope> scopes() {
    Set<Scope> found = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if ((scopes & 1 << scope.ordinal()) != 0) {
        found.add(scope);
      }
    }
    return found;
  }
}
