package io.jenjang.safeguard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Companies of a few members whose every figure can be worked out on paper; most are the {@link ThreeSellers} with one thing changed. */
final class HandCompanies {
  private static final LocalDate RECENTLY = LocalDate.of(2026, 10, 10);

  private HandCompanies() {}

  static Company of(String name) {
    return switch (name) {
      case "sellers" -> ThreeSellers.company();
      case "joined-10" -> joined(10);
      case "joined-20" -> joined(20);
      case "two-people" -> ThreeSellers.company().legalId("B", 1).legalId("C", 2);
      case "one-person" -> ThreeSellers.company().legalId("B", 1).legalId("C", 1);
      // S is nothing, and the levels are paid on what B and C sold.
      case "all-returned" -> ThreeSellers.company().sale("A", "retail", "c9", -300);
      // A 200 x 0.30 + 100 x 0.20, B 100 x 0.30; then the same by 0.35 and 0.25
      case "pays-36" -> ThreeSellers.company(levels("0.30, 0.20"));
      case "pays-43" -> ThreeSellers.company(levels("0.35, 0.25"));
      case "refunds-90" -> refunds(90);
      case "refunds-89" -> refunds(89);
      case "own-30" -> ThreeSellers.company(OWN);
      case "resold-7" -> pieces(10, 7, 0);
      case "resold-6" -> pieces(10, 6, 0);
      case "ten" -> ten();
      case "end-users-80" -> endUsers();
      case "active-100" -> ThreeSellers.company(ThreeSellers.LEVELS + "active { cv = 100 }");
      // 160 of 350, for A and for B
      case "more-own-use" -> ThreeSellers.company().sale("C", "self", "", 50);
      // C has 60 preferred, 40 self, 200 stock: B 30 (6, 4, 20), A 20 (10, 5, 5) and 15 (3, 2, 10)
      case "loaded" -> ThreeSellers.company().sale("C", "stock", "", 200);
      case "recruiters" -> recruiters();
      case "none-sells" -> recruiters().sale("D", "retail", "c1", -50);
      case "eleven-join" -> elevenJoin();
      case "shelf-1-of-4" -> pieces(5, 3, 4);
      case "shelf-2-of-5" -> pieces(5, 3, 5);
      case "early" -> late(0);
      case "late" -> late(40);
      case "one-way" -> mutual(0);
      case "both-ways" -> mutual(40);
      case "line" -> ring(0);
      case "ring" -> ring(30);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static final String OWN = """
      volumes { ret { sum = cv, buyer = [retail, preferred] } }
      bonuses = [{ code = own, type = personal, basis = ret, rate = 0.30 }]
      """;

  private static String levels(String rates) {
    return ThreeSellers.LEVELS.replace("0.10, 0.05", rates);
  }

  /** Everybody has something for being there, besides the 35. */
  private static Company joined(int amount) {
    String award = ", { code = joined, type = award, each = period, by-rank { starter = " + amount
        + " } }]\nranks = [{ name = starter }]";
    return ThreeSellers.company(ThreeSellers.LEVELS.replace("}]", "}" + award));
  }

  /** B was given back so much of what costs 100. */
  private static Company refunds(long money) {
    Company company = ThreeSellers.company();
    return company.trades(new Trades(
        null, null, Map.of(), Map.of(), null, one(company, "B", money), one(company, "B", 100)));
  }

  /** B bought pieces, resold some, and had bought some of them two weeks before the end. */
  private static Company pieces(long bought, long resold, long before) {
    Company company = ThreeSellers.company();
    return company.trades(new Trades(
        one(company, "B", bought),
        one(company, "B", resold),
        Map.of(14, one(company, "B", before)),
        Map.of(),
        null,
        null,
        null));
  }

  /** B has 200 and C 100, the threshold, of which it bought so much in the last days. */
  private static Company late(long money) {
    Company company = ThreeSellers.company(ThreeSellers.LEVELS + "active { cv = 100 }");
    long[][] late = {one(company, "C", money), one(company, "C", money)};
    return company.trades(new Trades(null, null, Map.of(), Map.of(3, late), null, null, null));
  }

  /** C bought 50 of the 200 that B sold, and B so much of the 100 that C sold. */
  private static Company mutual(long back) {
    Company company = ThreeSellers.company();
    List<String> ids = company.ids();
    PairSums pairs = new PairSums();
    pairs.add(ids.indexOf("B"), ids.indexOf("C"), 50 * 10_000L);
    pairs.add(ids.indexOf("C"), ids.indexOf("B"), back * 10_000L);
    return company.trades(purchases(company, pairs));
  }

  /** Of the 100 that each sold, B bought 60 of A, C 50 of B, and A so much of C. */
  private static Company ring(long back) {
    Company company = Company.of(OWN)
        .member("A", "")
        .member("B", "A")
        .member("C", "B")
        .sale("A", "self", "", 100)
        .sale("B", "self", "", 100)
        .sale("C", "self", "", 100);
    List<String> ids = company.ids();
    PairSums pairs = new PairSums();
    pairs.add(ids.indexOf("A"), ids.indexOf("B"), 60 * 10_000L);
    pairs.add(ids.indexOf("B"), ids.indexOf("C"), 50 * 10_000L);
    pairs.add(ids.indexOf("C"), ids.indexOf("A"), back * 10_000L);
    return company.trades(purchases(company, pairs));
  }

  private static Trades purchases(Company company, PairSums pairs) {
    Purchases purchases = Purchases.of(company.ids().size() - 1, pairs);
    return new Trades(null, null, Map.of(), Map.of(), purchases, null, null);
  }

  /** By member number: one member has something, with 4 places. */
  private static long[] one(Company company, String member, long amount) {
    long[] by = new long[company.ids().size()];
    by[company.ids().indexOf(member)] = amount * 10_000L;
    return by;
  }

  /** One seller with ten customers, every sale verified. */
  private static Company ten() {
    Company company = Company.of(OWN).member("A", "");
    for (int customer = 0; customer < 10; customer++) {
      company.sale("A", "retail+verified", "c" + customer, 10);
    }
    return company;
  }

  /** Of 100, 60 verified and 20 for own use. */
  private static Company endUsers() {
    return Company.of(OWN)
        .member("A", "")
        .sale("A", "retail+verified", "c1", 60)
        .sale("A", "self", "", 20)
        .sale("A", "retail", "c2", 20);
  }

  /**
   * A brought in three in October: B buys 100 for itself, C 50 as stock, D sells 50 to a customer. E brought in F long ago, who buys 200 for itself. A is paid 20
   * and E 20.
   */
  static Company recruiters() {
    return Company.of(ThreeSellers.LEVELS)
        .member("A", "")
        .member("B", "A", RECENTLY, "")
        .member("C", "A", RECENTLY, "")
        .member("D", "A", RECENTLY, "")
        .member("E", "")
        .member("F", "E")
        .sale("B", "self", "", 100)
        .sale("C", "stock", "", 50)
        .sale("D", "retail", "c1", 50)
        .sale("F", "self", "", 200);
  }

  private static Company elevenJoin() {
    Company company = Company.of(ThreeSellers.LEVELS).member("A", "");
    for (int i = 0; i < 11; i++) {
      company.member("J" + i, "A", RECENTLY, "");
    }
    return company;
  }
}
