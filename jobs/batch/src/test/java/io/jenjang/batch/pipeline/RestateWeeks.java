package io.jenjang.batch.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Four weeks of a drawn company, each as it was delivered at first and as it should have been: in the first two some sales came late, in the first somebody
 * stood under the wrong sponsor.
 */
final class RestateWeeks {
  static final List<String> WEEKS = List.of("2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28");
  private static final int MEMBERS = 20;

  private final Path folder;

  private RestateWeeks(Path folder) {
    this.folder = folder;
  }

  static RestateWeeks draw(Path folder, long seed) {
    Random random = new Random(seed);
    RestateWeeks weeks = new RestateWeeks(folder);
    int[] sponsor = new int[MEMBERS];
    for (int i = 1; i < MEMBERS; i++) {
      sponsor[i] = random.nextInt(i);
    }
    int moved = 5 + random.nextInt(MEMBERS - 5);
    for (int week = 0; week < WEEKS.size(); week++) {
      List<String> right = new ArrayList<>(List.of("sale_id,member_id,paid_at,cv"));
      List<String> first = new ArrayList<>(right);
      for (int i = 0; i < 40; i++) {
        String row = "S" + week + "-" + i + ",M" + random.nextInt(MEMBERS) + ","
            + LocalDate.parse(WEEKS.get(week)).plusDays(1) + "T10:00:00Z,"
            + BigDecimal.valueOf(10_000 + random.nextInt(2_000_000), 4);
        right.add(row);
        if (week > 1 || i < 37) {
          first.add(row);
        }
      }
      weeks.write(weeks.right(week), "sales.csv", right);
      weeks.write(weeks.first(week), "sales.csv", first);
      weeks.write(weeks.right(week), "members.csv", members(sponsor, 0, 0));
      weeks.write(
          weeks.first(week),
          "members.csv",
          week == 0
              ? members(sponsor, moved, sponsor[moved] == 0 ? 1 : 0)
              : members(sponsor, 0, 0));
    }
    return weeks;
  }

  private static List<String> members(int[] sponsor, int moved, int to) {
    List<String> rows = new ArrayList<>(List.of("member_id,sponsor_id", "M0,"));
    for (int i = 1; i < sponsor.length; i++) {
      rows.add("M" + i + ",M" + (i == moved ? to : sponsor[i]));
    }
    return rows;
  }

  Path first(int week) {
    return folder.resolve("first").resolve(WEEKS.get(week));
  }

  Path right(int week) {
    return folder.resolve("right").resolve(WEEKS.get(week));
  }

  Path plan() throws IOException {
    return Files.writeString(folder.resolve("plan.txt"), """
        plan {
          id = restate, version = 1, effective-from = 2026-01-05
          currency = USD, payout-exponent = 2, rounding = HALF_UP
          calendar { every = week, starts = monday, zone = UTC }
          trees = [sponsor]
          volumes { cv { sum = cv }, recent { of = cv, over = 3 } }
          groups { gv { of = cv } }
          ranks = [ { name = member }, { name = silver, require { gv = 1000 } }, { name = gold, require { gv = 2500 } } ]
          bonuses = [
            { code = own, type = personal, basis = cv, by = recent, brackets = [ { from = 0, rate = 0.0333 }, { from = 600, rate = 0.0555 } ] }
            { code = levels, type = unilevel, basis = cv, levels = [0.0777, 0.0505, 0.0101], when { any-of = [ { title = silver }, { cv = 100 } ] } }
            { code = team, type = differential, basis = cv, by-rank { silver = 0.02, gold = 0.03 } }
          ]
          statement { minimum-payout = 5, recover = 0.5 }
        }
        """);
  }

  private void write(Path into, String name, List<String> rows) {
    try {
      Files.createDirectories(into);
      Files.write(into.resolve(name), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
