package io.jenjang.batch.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A drawn company that sells in two weeks and takes back in the two after, with a limit of the company where the seed is even. Every week is delivered by itself, with nothing of the weeks before. */
final class ReturnWeeks {
  static final List<String> WEEKS = List.of("2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28");
  private static final int SELLING = 2;
  private static final int MEMBERS = 25;

  private final Path folder;
  private final Random random;
  private final boolean limited;
  private final List<Sale> sales = new ArrayList<>();
  private final List<Back> returns = new ArrayList<>();

  /** A sale of one of the first weeks. */
  record Sale(
      String id,
      int week,
      String member,
      String buyer,
      String currency,
      BigDecimal cv,
      int minute) {
    String row() {
      return String.join(
          ",",
          id,
          member,
          LocalDate.parse(WEEKS.get(week)).plusDays(1) + "T10:" + (minute + 10) + ":00Z",
          "sale",
          buyer,
          currency,
          cv.toPlainString(),
          "");
    }
  }

  /**
   * A return in a later week.
   *
   * @param cv what comes back of the sale, in its currency
   * @param currency of the return
   * @param given what the return says, in its own currency
   */
  record Back(String id, int week, Sale sale, BigDecimal cv, String currency, BigDecimal given) {
    String row() {
      return String.join(
          ",",
          id,
          sale.member(),
          LocalDate.parse(WEEKS.get(week)).plusDays(2) + "T10:00:00Z",
          "return",
          sale.buyer(),
          currency,
          given.negate().toPlainString(),
          sale.id());
    }
  }

  private ReturnWeeks(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.limited = seed % 2 == 0;
  }

  static ReturnWeeks draw(Path folder, long seed) {
    ReturnWeeks weeks = new ReturnWeeks(folder, seed);
    weeks.sell();
    weeks.takeBack();
    for (int week = 0; week < WEEKS.size(); week++) {
      weeks.deliver(week);
    }
    return weeks;
  }

  private void sell() {
    for (int i = 0; i < 60; i++) {
      sales.add(new Sale(
          "S" + i,
          random.nextInt(SELLING),
          "M" + random.nextInt(MEMBERS),
          random.nextBoolean() ? "retail" : "self",
          random.nextInt(4) == 0 ? "EUR" : "USD",
          BigDecimal.valueOf(10_000 + random.nextInt(4_000_000), 4),
          random.nextInt(49)));
    }
  }

  /** Half of the sales come back, each in up to three parts, some whole, in any order. */
  private void takeBack() {
    for (Sale sale : sales) {
      BigDecimal left = sale.cv();
      int parts = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
      for (int part = 1; part <= parts; part++) {
        boolean whole = part == parts && random.nextBoolean();
        BigDecimal cv = whole
            ? left
            : BigDecimal.valueOf(1 + random.nextLong(left.unscaledValue().longValueExact()), 4);
        if (cv.signum() > 0 && cv.compareTo(left) <= 0) {
          Back back = back(sale, cv);
          returns.add(back);
          left = left.subtract(back.cv());
        }
        if (left.signum() == 0) {
          break;
        }
      }
    }
    Collections.shuffle(returns, random);
  }

  /** Every third return is in the other currency, by the rate of the week of the sale; that may be less than was meant by what rounding down takes. */
  private Back back(Sale sale, BigDecimal cv) {
    int week = SELLING + random.nextInt(2);
    String id = "R" + returns.size();
    if (random.nextInt(3) > 0) {
      return new Back(id, week, sale, cv, sale.currency(), cv);
    }
    BigDecimal euro = euro(sale.week());
    boolean inEuro = sale.currency().equals("USD");
    BigDecimal given = inEuro
        ? cv.divide(euro, 4, RoundingMode.DOWN)
        : cv.multiply(euro).setScale(4, RoundingMode.DOWN);
    BigDecimal comes = inEuro
        ? given.multiply(euro).setScale(4, RoundingMode.HALF_UP)
        : given.divide(euro, 4, RoundingMode.HALF_UP);
    return new Back(id, week, sale, comes, inEuro ? "EUR" : "USD", given);
  }

  private void deliver(int week) {
    List<String> rows = new ArrayList<>(
        List.of("sale_id,member_id,paid_at,kind,buyer,currency,cv,returns_sale_id"));
    sales.stream().filter(sale -> sale.week() == week).map(Sale::row).forEach(rows::add);
    returns.stream().filter(back -> back.week() == week).map(Back::row).forEach(rows::add);
    if (week >= SELLING) {
      rows.add("N" + week + ",M3," + LocalDate.parse(WEEKS.get(week)).plusDays(1)
          + "T10:00:00Z,sale,self,USD,333.3333,");
      rows.add("X" + week + ",M3," + LocalDate.parse(WEEKS.get(week)).plusDays(1)
          + "T10:00:00Z,return,self,USD,-5,NEVER-SOLD");
      rows.add("Y" + week + ",M3," + LocalDate.parse(WEEKS.get(week)).plusDays(1)
          + "T10:00:00Z,return,self,SGD,-0.0001,S0");
    }
    write(week, "sales.csv", rows);
    List<String> members = new ArrayList<>(List.of("member_id,sponsor_id"));
    for (int i = 0; i < MEMBERS; i++) {
      members.add("M" + i + "," + (i == 0 ? "" : "M" + (i - 1) / 2));
    }
    write(week, "members.csv", members);
    write(
        week,
        "fx_rates.csv",
        List.of(
            "period,from,to,rate",
            WEEKS.get(week) + ",EUR,USD,1.0" + (week + 7) + "33",
            WEEKS.get(Math.max(week, SELLING)) + ",SGD,USD,0.75"));
  }

  Path input(int week) {
    return folder.resolve(WEEKS.get(week));
  }

  /** What a euro was worth. */
  static BigDecimal euro(int week) {
    return new BigDecimal("1.0" + (week + 7) + "33");
  }

  Path plan(String policy) throws IOException {
    return Files.writeString(folder.resolve(policy + ".txt"), """
        plan {
          id = returns, version = 1, effective-from = 2026-01-05
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = week, starts = monday, zone = UTC }
          trees = [sponsor]
          derived { kept { from = sponsor, keep { cv = 150 }, roll-up = true } }
          volumes {
            cv { sum = cv }
            retail { sum = cv, buyer = [retail] }
            first { sum = cv, first-order = true }
            rolled { of = cv, tree = kept }
          }
          groups { gv { of = cv } }
          ranks = [ { name = member }, { name = gold, require { gv = 100 } } ]
          bonuses = [
            { code = own, type = personal, basis = cv, rate = 0.0333, cap { per-earner = 5 } }
            { code = blocks, type = personal, basis = retail, marginal = true, by = retail, brackets = [ { from = 20, rate = 0.03 }, { from = 200, rate = 0.05 } ] }
            { code = levels, type = unilevel, basis = cv, levels = [0.0777, 0.0505, 0.0101], compression = skip }
            { code = start, type = unilevel, basis = first, levels = [0.1] }
            { code = up, type = personal, basis = rolled, rate = 0.07 }
            { code = match, type = matching, of = [own, levels], levels = [0.3333, 0.1], compression = skip, cap { per-earner = 4 } }
            { code = lead, type = matching, of = [own, match], levels = [0.2, 0.0717] }
          ]
          %s
          returns { closed-period = %s }
        }
        """.formatted(
            limited ? "limits { payout { max = 0.2, of = cv, method = scale } }" : "", policy));
  }

  List<Sale> sales() {
    return sales;
  }

  List<Back> returns() {
    return returns;
  }

  /** The first sale ever of every member. */
  List<Sale> firstOrders() {
    TreeMap<String, Sale> first = new TreeMap<>();
    for (Sale sale : sales) {
      Sale other = first.get(sale.member());
      boolean earlier = other == null
          || sale.week() < other.week()
          || sale.week() == other.week()
              && (sale.minute() < other.minute()
                  || sale.minute() == other.minute() && sale.id().compareTo(other.id()) < 0);
      if (earlier) {
        first.put(sale.member(), sale);
      }
    }
    return List.copyOf(first.values());
  }

  private void write(int week, String name, List<String> rows) {
    try {
      Files.createDirectories(input(week));
      Files.write(input(week).resolve(name), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
