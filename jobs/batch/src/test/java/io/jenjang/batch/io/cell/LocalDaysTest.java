package io.jenjang.batch.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fast local dates are those of the calendar. */
class LocalDaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Jakarta",
        "Europe/Berlin",
        "America/New_York",
        "Pacific/Apia",
        "Africa/Casablanca"
      })
  void agreesWithTheCalendar(String name) {
    long seed = 7;
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of(name);
    LocalDays days = new LocalDays(zone);
    for (int i = 0; i < 20_000; i++) {
      long micros = random.nextLong(-1_000_000_000_000_000L, 4_000_000_000_000_000L);
      Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
      assertThat(days.day(micros)).as("seed %s, %s in %s", seed, instant, name).isEqualTo((int)
          instant.atZone(zone).toLocalDate().toEpochDay());
    }
  }
}
