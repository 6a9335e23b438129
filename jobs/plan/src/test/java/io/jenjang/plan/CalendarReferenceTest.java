package io.jenjang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.JenjangException;
import io.jenjang.oracle.PageTable;
import io.jenjang.oracle.ReferencePlan;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calendars of the plan reference: which period an instant is in. */
class CalendarReferenceTest {
  private static final String NONE = "none";
  private static final String BEFORE = "before the plan";

  @Test
  void anInstantIsInThePeriodThatItsTableSays() throws IOException {
    Map<String, List<Map<String, String>>> examples =
        PageTable.below(Files.readString(Path.of("../../conf/plans/README.md")), "instant");
    assertThat(examples).hasSizeGreaterThan(2);
    examples.forEach((example, rows) -> {
      Plan plan = PlanReader.read("README.md", ReferencePlan.of(example));
      for (Map<String, String> row : rows) {
        assertThat(period(plan, Instant.parse(row.get("instant"))))
            .as("%s of %s", row, example)
            .isEqualTo(row.get("period"));
      }
    });
  }

  private static String period(Plan plan, Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, plan.calendar().zone());
    Optional<PeriodWindow> window = Calendars.containing(plan.calendar(), day);
    if (window.isEmpty()) {
      return NONE;
    }
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    assertThat(micros)
        .isGreaterThanOrEqualTo(window.get().startMicros())
        .isLessThan(window.get().endMicros());
    String name = window.get().name();
    try {
      return Calendars.window(plan, name).name();
    } catch (JenjangException notCovered) {
      assertThat(notCovered).hasMessageContaining("does not cover period " + name);
      return BEFORE;
    }
  }
}
