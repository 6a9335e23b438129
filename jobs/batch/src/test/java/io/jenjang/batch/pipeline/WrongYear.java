package io.jenjang.batch.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A drawn year of a company that sells in two currencies, takes goods back, loses members and corrects balances; each month as it was delivered at first and
 * as it should have been. What is wrong at first: some sales come late, some returns too, one sale cannot be read, somebody stands under the wrong sponsor, a
 * forced rank is forgotten.
 */
final class WrongYear {
  static final int MONTHS = 12;

  /** Months whose sales and returns came late in part, by place. */
  private static final List<Integer> LATE = List.of(1, 4, 8);

  /** Months in which somebody stood under the wrong sponsor and a rank was not forced. */
  private static final List<Integer> MISJUDGED = List.of(3, 8);

  private static final int MEMBERS = 60;
  private static final int SALES = 80;
  private static final int LEAVES = 5;
  private static final int COMES = 50;
  private static final String SALES_HEAD =
      "sale_id,member_id,paid_at,kind,currency,cv,returns_sale_id";

  private final Path folder;
  private final Random random;
  private final int[] sponsor = new int[MEMBERS];
  private final List<Sale> sold = new ArrayList<>();
  private int returns;

  /** @param left what has not come back of it */
  private record Sale(String id, int member, String currency, long left) {}

  private WrongYear(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    for (int member = 1; member < MEMBERS; member++) {
      sponsor[member] = Math.max(0, member - 1 - random.nextInt(Math.min(member, 12)));
    }
  }

  static WrongYear draw(Path folder, long seed) {
    WrongYear year = new WrongYear(folder, seed);
    for (int month = 0; month < MONTHS; month++) {
      year.sales(month);
      year.people(month);
      year.rest(month);
    }
    return year;
  }

  static String name(int month) {
    return String.format(Locale.ROOT, "2026-%02d", month + 1);
  }

  Path first(int month) {
    return folder.resolve("first").resolve(name(month));
  }

  Path right(int month) {
    return folder.resolve("right").resolve(name(month));
  }

  /** New sales, and parts of a dozen earlier ones that come back, in the month itself or in any later one. */
  private void sales(int month) {
    List<String> right = new ArrayList<>(List.of(SALES_HEAD));
    List<String> first = new ArrayList<>(right);
    boolean wrong = LATE.contains(month);
    for (int i = 0; i < SALES; i++) {
      long cents = 1_000L + random.nextInt(60_000);
      Sale sale = new Sale(
          "S" + month + "-" + i,
          random.nextInt(members(month)),
          random.nextInt(4) == 0 ? "EUR" : "USD",
          cents);
      sold.add(sale);
      String row = row(sale.id(), month, sale, "sale", cents, "");
      right.add(row);
      if (!wrong || i > 4) {
        first.add(row);
      } else if (i == 4) {
        first.add(row.replace(amount(cents), "unreadable"));
      }
    }
    for (int i = 0; i < 12; i++) {
      int place = random.nextInt(sold.size());
      Sale sale = sold.get(place);
      long cents = 1 + random.nextLong(sale.left());
      String row = row("R" + returns++, month, sale, "return", -cents, sale.id());
      right.add(row);
      if (!wrong || i > 1) {
        first.add(row);
      }
      sold.set(place, new Sale(sale.id(), sale.member(), sale.currency(), sale.left() - cents));
      if (sale.left() == cents) {
        sold.remove(place);
      }
    }
    write(first(month), "sales.csv", first);
    write(right(month), "sales.csv", right);
  }

  private static String row(
      String id, int month, Sale sale, String kind, long cents, String returned) {
    String day =
        LocalDate.of(2026, month + 1, 1).plusDays(kind.equals("sale") ? 3 : 20).toString();
    return String.join(
        ",",
        id,
        "M" + sale.member(),
        day + "T10:00:00Z",
        kind,
        sale.currency(),
        amount(cents),
        returned);
  }

  private static String amount(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static int members(int month) {
    return month < 2 ? COMES : MEMBERS;
  }

  /** Five members leave during the year, in the middle of the tree; one is moved for good in the seventh month. */
  private void people(int month) {
    if (month == 6) {
      sponsor[40] = 2;
    }
    write(right(month), "members.csv", members(month, -1, 0));
    int moved = 10 + random.nextInt(20);
    write(
        first(month),
        "members.csv",
        MISJUDGED.contains(month)
            ? members(month, moved, sponsor[moved] == 0 ? 1 : 0)
            : members(month, -1, 0));
  }

  private List<String> members(int month, int moved, int to) {
    List<String> rows = new ArrayList<>(List.of("member_id,sponsor_id,status,currency"));
    for (int i = 0; i < members(month); i++) {
      String above = i == 0 ? "" : "M" + (i == moved ? to : sponsor[i]);
      boolean left = i % 12 == 7 && i / 12 < LEAVES && month > 3 + i / 12;
      rows.add("M" + i + "," + above + "," + (left ? "terminated" : "active") + ","
          + (i % 7 == 3 ? "EUR" : "USD"));
    }
    return rows;
  }

  private void rest(int month) {
    for (Path into : List.of(first(month), right(month))) {
      write(
          into,
          "fx_rates.csv",
          List.of(
              "period,from,to,rate",
              name(month) + ",EUR,USD,1.0" + (10 + month) + "7",
              name(month) + ",USD,EUR,0.9" + (10 + month) + "3"));
      write(
          into,
          "adjustments.csv",
          List.of(
              "adjustment_id,member_id,period,amount,currency,reason,entered_by,approved_by",
              "A" + month + ",M" + (month * 3 + 1) + "," + name(month)
                  + ",-250,USD,samples,Ani,Budi",
              "B" + month + ",M" + (month * 2 + 2) + "," + name(month)
                  + ",12.5,USD,prize,Ani,Budi"));
    }
    List<String> forced = List.of(
        "member_id,period,rank,reason,approved_by", "M2," + name(month) + ",gold,agreed,Ani");
    write(right(month), "overrides.csv", forced);
    if (!MISJUDGED.contains(month)) {
      write(first(month), "overrides.csv", forced);
    }
  }

  Path plan() {
    Path file = folder.resolve("plan.txt");
    write(folder, "plan.txt", List.of("""
        plan {
          id = year, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = month, zone = UTC }
          trees = [sponsor]
          volumes { cv { sum = cv }, recent { of = cv, over = 3 } }
          groups { gv { of = cv } }
          ranks = [ { name = member }, { name = silver, require { gv = 1500 } }, { name = gold, require { gv = 4000 } } ]
          bonuses = [
            { code = own, type = personal, basis = cv, by = recent, brackets = [ { from = 0, rate = 0.0333 }, { from = 600, rate = 0.0555 } ], cap { per-earner = 40 } }
            { code = levels, type = unilevel, basis = cv, levels = [0.0777, 0.0505, 0.0101], when { any-of = [ { title = silver }, { cv = 100 } ] } }
            { code = team, type = differential, basis = cv, by-rank { silver = 0.02, gold = 0.03 } }
            { code = match, type = matching, of = [own, team], levels = [0.1, 0.05] }
          ]
          returns { closed-period = reverse-original }
          statement { minimum-payout = 5, recover = 0.5, fee = 0.35 }
        }
        """));
    return file;
  }

  private static void write(Path into, String name, List<String> rows) {
    try {
      Files.createDirectories(into);
      Files.write(into.resolve(name), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
