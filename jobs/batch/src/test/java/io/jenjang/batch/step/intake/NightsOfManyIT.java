package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.config.IntakeSettings.MaxRejects;
import io.jenjang.batch.io.CacheFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights of so many members that their lines lie in several ranges, between which people who come and who move shift them. */
class NightsOfManyIT {
  private static final int MEMBERS = 70_000;

  @TempDir
  private Path folder;

  private int run;

  private Cache cache() {
    CacheFolder kept = new CacheFolder(
        folder.resolve("out").toString(),
        CacheFolder.Of.SALES,
        "run%03d".formatted(run++),
        new Configuration());
    return new Cache(kept, "engine", 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cv { sum = cv }", "cv { sum = cv, first-order = true }"})
  void everyNightIsAsAWholeRun(String volumes) {
    IntakeMonth month = new IntakeMonth(folder.resolve("in"))
        .volumes(volumes)
        .limits(true, false, 1 << 24, new MaxRejects(1_000_000, 1_000_000));
    Random random = new Random(2);
    month.file("members.csv", members(0, MEMBERS / 2));
    night(month, random, 0);
    month.file("members.csv", members(45_000, MEMBERS / 2));
    night(month, random, 1);
    month.file("members.csv", members(45_000, 7));
    night(month, random, 2);
  }

  private void night(IntakeMonth month, Random random, int known) {
    StringBuilder lines = new StringBuilder("sale_id,member_id,sold_at,paid_at,cv\n");
    for (int line = 0; line < 1000; line++) {
      lines.append("S%d,M%06d,2026-10-02T10:00:00Z,2026-10-%02dT10:00:00Z,%d.5%n"
          .formatted(
              1000 * known + random.nextInt(45_000),
              1 + random.nextInt(MEMBERS),
              1 + random.nextInt(31),
              random.nextInt(1000)));
    }
    month.file("sales/day%d.csv".formatted(known), lines.toString());
    String whole = fingerprint(month.cache(null).read());
    assertThat(fingerprint(month.cache(cache()).read()).equals(whole))
        .as("night %s", known)
        .isTrue();
    assertThat(month.sales.reused().files()).isEqualTo(known);
  }

  private static String fingerprint(IntakeMonth month) {
    StringBuilder days = new StringBuilder();
    for (DayVolumes of : month.sales.dayVolumes().collect()) {
      days.append(Arrays.toString(of.member()))
          .append(Arrays.toString(of.day()))
          .append(Arrays.toString(of.amount()));
    }
    return month.totals() + days + month.rejects();
  }

  /**
   * A chain that goes on after its last number with its second one.
   *
   * @param more who come before all others under the first one
   * @param second who comes right after the first one
   */
  private static String members(int more, int second) {
    StringBuilder rows = new StringBuilder("member_id,sponsor_id,joined_on,country\n");
    for (int one = 1; one <= more; one++) {
      rows.append("A%06d,M000001,2020-01-01,ID%n".formatted(one));
    }
    for (int one = 1; one <= MEMBERS; one++) {
      int before = one == second ? 1 : one == 2 ? MEMBERS : one - 1;
      rows.append(
          "M%06d,%s,2020-01-01,ID%n".formatted(one, one == 1 ? "" : "M%06d".formatted(before)));
    }
    return rows.toString();
  }
}
