package io.jenjang.batch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A company drawn for its settlement: few members, little volume, much that goes wrong with money. */
final class SettlementWeeks {
  /** The second week of four ends in the next month. */
  static final List<String> WEEKS = List.of("2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12");

  private static final int MEMBERS = 40;
  private static final List<String> CURRENCIES = List.of("", "USD", "EUR", "JPY", "KWD");

  private final Path folder;
  private final Random random;
  private final Map<String, String> currency = new TreeMap<>();
  private final Map<String, String> taxId = new TreeMap<>();
  private final Map<String, BigDecimal> rates = new TreeMap<>();

  private SettlementWeeks(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  static SettlementWeeks draw(Path folder, long seed) {
    SettlementWeeks weeks = new SettlementWeeks(folder, seed);
    weeks.members();
    weeks.sales();
    weeks.adjustments();
    weeks.rates();
    weeks.write("plan.txt", List.of("""
        plan {
          id = weeks, version = 1, effective-from = 2026-01-05
          currency = USD, payout-exponent = 2, rounding = HALF_EVEN
          calendar { every = week, starts = monday, zone = UTC }
          trees = [sponsor]
          volumes { cv { sum = cv } }
          bonuses = [
            { code = own, type = personal, basis = cv, rate = 0.0333, cap { per-earner = 9.5 } }
            { code = levels, type = unilevel, basis = cv, levels = [0.0777, 0.0505, 0.0101], compression = skip }
            { code = shared, type = unilevel, basis = cv, levels = [0.02, 0.01], fund { rate = 0.0123, of = cv } }
          ]
          limits { payout { max = 0.12, of = cv, method = scale } }
          statement {
            minimum-payout = 12, recover = 0.4
            withholding {
              per = month, base-share = 0.9, base-rounding = 0.25, surcharge-without-tax-id = 0.15, rounding = HALF_UP
              brackets = [ { from = 0, rate = 0.025 }, { from = 30, rate = 0.1 }, { from = 75.50, rate = 0.333333 } ]
            }
            fee { amount = 0.35, rate = 0.0123, max = 1.25 }
            payout-exponents { EUR = 1 }
          }
        }
        """));
    return weeks;
  }

  Path plan() {
    return folder.resolve("plan.txt");
  }

  String currency(String member) {
    return currency.get(member);
  }

  boolean hasTaxId(String member) {
    return !taxId.get(member).equals("false");
  }

  /** What a dollar is worth; null for who is paid in dollars. */
  BigDecimal rate(String week, String of) {
    return rates.get(week + of);
  }

  static int places(String of) {
    return Map.of("EUR", 1, "JPY", 0, "KWD", 3).getOrDefault(of, 2);
  }

  /** The month of a week's last day. */
  static String month(String week) {
    return YearMonth.from(LocalDate.parse(week).plusDays(6)).toString();
  }

  /** The rates of a week as the table shows them, sorted. */
  List<String> frozen(String week) {
    return rates.keySet().stream()
        .filter(key -> key.startsWith(week))
        .map(key -> "from_currency USD | to_currency " + key.substring(week.length()) + " | rate "
            + Rows.plain(rates.get(key).toPlainString()))
        .sorted()
        .toList();
  }

  private void members() {
    List<String> rows = new ArrayList<>(List.of("member_id,sponsor_id,currency,tax_id_valid"));
    for (int i = 0; i < MEMBERS; i++) {
      String member = "M" + i;
      currency.put(member, CURRENCIES.get(random.nextInt(CURRENCIES.size())));
      taxId.put(member, List.of("true", "false", "").get(random.nextInt(3)));
      rows.add(String.join(
          ",",
          member,
          i == 0 ? "" : "M" + random.nextInt(i),
          currency.get(member),
          taxId.get(member)));
    }
    write("members.csv", rows);
  }

  private void sales() {
    List<String> rows =
        new ArrayList<>(List.of("sale_id,member_id,paid_at,kind,cv,returns_sale_id"));
    int number = 0;
    for (String week : WEEKS) {
      for (int i = 0; i < 60; i++) {
        boolean isReturn = i > 40 && random.nextBoolean();
        BigDecimal cv = BigDecimal.valueOf(1 + random.nextInt(4_000_000), 4);
        String at = LocalDate.parse(week).plusDays(random.nextInt(7)) + "T10:00:00Z";
        String member = "M" + random.nextInt(MEMBERS);
        rows.add(String.join(
            ",",
            "S" + number++,
            member,
            at,
            isReturn ? "return" : "sale",
            isReturn ? cv.negate().toPlainString() : cv.toPlainString(),
            isReturn ? "S0" : ""));
      }
    }
    write("sales.csv", rows);
  }

  private void adjustments() {
    List<String> rows = new ArrayList<>(
        List.of("adjustment_id,member_id,period,amount,reason,entered_by,approved_by"));
    int number = 0;
    for (String week : WEEKS) {
      for (int i = 0; i < 15; i++) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(9_000) - 5_000L, 2);
        rows.add(String.join(
            ",",
            "A" + number++,
            "M" + random.nextInt(MEMBERS),
            week,
            amount.toPlainString(),
            "drawn,ann,bob"));
      }
      rows.add("A" + number++ + ",NOBODY," + week + ",5,stranger,ann,bob");
      rows.add("A" + number++ + ",M1," + week + ",5,alone,ann,ann");
    }
    write("adjustments.csv", rows);
  }

  private void rates() {
    List<String> rows = new ArrayList<>(List.of("period,from,to,rate"));
    Map<String, Long> near =
        Map.of("EUR", 920_000_000_000L, "JPY", 151_000_000_000_000L, "KWD", 307_000_000_000L);
    for (String week : WEEKS) {
      for (String to : List.of("EUR", "JPY", "KWD")) {
        long spread = near.get(to) / 50;
        BigDecimal rate = BigDecimal.valueOf(near.get(to) + random.nextLong(spread), 12);
        rates.put(week + to, rate);
        rows.add(String.join(",", week, "USD", to, rate.toPlainString()));
      }
      rows.add(week + ",EUR,JPY,160");
    }
    write("fx_rates.csv", rows);
  }

  private void write(String name, List<String> rows) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
