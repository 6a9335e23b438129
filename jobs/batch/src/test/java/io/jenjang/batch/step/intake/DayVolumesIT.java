package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes by day are what their lines come to, whenever these were sold, and in however many members they are looked for. */
class DayVolumesIT {
  private static final int SELLERS = 40;
  private static final int LINES = 1500;
  private static final List<String> CURRENCIES = List.of("", "IDR", "USD");

  @TempDir
  private Path folder;

  /** One line of the sales. */
  private record Sale(
      int member, int day, String currency, boolean isRetail, long qv, long cv, long net) {
    long value(String volume) {
      return switch (volume) {
        case "points" -> qv;
        case "cv" -> cv;
        case "retail" -> isRetail ? net : 0;
        default -> net;
      };
    }
  }

  @ParameterizedTest
  @CsvSource({"1,40,true", "2,40,true", "3,5000,true", "4,40,false", "5,5000,false"})
  void aDayIsWhatItsLinesComeTo(long seed, int members, boolean byBuyer) {
    List<Sale> sales = sales(new Random(seed), members / SELLERS);
    IntakeMonth month = new IntakeMonth(folder)
        .volumes("cv { sum = cv }, points { sum = qv }, price { sum = net }"
            + (byBuyer ? ", retail { sum = net, buyer = [retail] }" : ""))
        .file("fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,15950.123456\n")
        .file("members.csv", members(members))
        .file("sales.csv", csv(sales))
        .read();
    assertThat(month.rejects()).as("seed %s", seed).isEmpty();
    assertThat(month.days()).as("seed %s", seed).isEqualTo(expected(sales, month));
  }

  private static String members(int count) {
    return "member_id,sponsor_id\n"
        + IntStream.range(0, count)
            .mapToObj(i -> "M%05d,%s\n".formatted(i, i == 0 ? "" : "M%05d".formatted(i / 3)))
            .collect(Collectors.joining());
  }

  /** Paid in October, and sold from some days before it to some after; a few come to nothing. */
  private static List<Sale> sales(Random random, int apart) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      long cv = random.nextInt(50) == 0 ? 40_000_000 + i : random.nextInt(3);
      boolean isAlike = random.nextBoolean();
      sales.add(new Sale(
          random.nextInt(SELLERS) * apart,
          random.nextInt(-9, 37),
          CURRENCIES.get(1 + random.nextInt(2)),
          random.nextBoolean(),
          isAlike ? cv : random.nextInt(4),
          cv,
          isAlike ? cv : random.nextInt(5)));
    }
    return sales;
  }

  private static String date(int day) {
    return java.time.LocalDate.of(2026, 10, 1).plusDays(day).toString();
  }

  private static String csv(List<Sale> sales) {
    StringBuilder csv =
        new StringBuilder("sale_id,member_id,sold_at,paid_at,buyer,currency,qv,cv,net\n");
    for (int i = 0; i < sales.size(); i++) {
      Sale sale = sales.get(i);
      csv.append("S%d,M%05d,%sT10:00:00,2026-10-15T10:00:00,%s,%s,%d,%d,%d\n"
          .formatted(
              i,
              sale.member(),
              date(sale.day()),
              sale.isRetail() ? "retail" : "self",
              sale.currency(),
              sale.qv(),
              sale.cv(),
              sale.net()));
    }
    return csv.toString();
  }

  /** As the table has them: by member in tree order, day, currency and volume, without zeros. */
  private static List<String> expected(List<Sale> sales, IntakeMonth month) {
    List<String> ids = month.ids();
    List<String> volumes = month.plan().sums().stream().map(sum -> sum.name()).toList();
    Map<String, Long> sums = new TreeMap<>();
    Map<String, String> rows = new TreeMap<>();
    for (Sale sale : sales) {
      for (String volume : volumes) {
        String id = "M%05d".formatted(sale.member());
        int currency = volume.equals("points") ? 0 : CURRENCIES.indexOf(sale.currency());
        String key = "%05d %02d %d %d"
            .formatted(ids.indexOf(id), sale.day() + 9, currency, volumes.indexOf(volume));
        sums.merge(key, sale.value(volume) * 10_000, Long::sum);
        rows.put(
            key, "%s %s %s/%s".formatted(id, date(sale.day()), CURRENCIES.get(currency), volume));
      }
    }
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> rows.get(entry.getKey()) + " " + entry.getValue())
        .toList();
  }
}
