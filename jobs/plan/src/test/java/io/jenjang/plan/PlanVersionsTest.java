package io.jenjang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.PlanVersions.Version;
import io.jenjang.plan.read.PlanReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which version of a plan a period takes, and which versions cannot stand side by side. */
class PlanVersionsTest {
  private static Version version(String file, String head) {
    return version(file, head, "every = month");
  }

  private static Version version(String file, String head, String calendar) {
    return new Version(file, PlanReader.read(file, """
        plan {
          %s, currency = IDR
          calendar { %s, zone = "Asia/Jakarta" }
          volumes { cv { sum = cv } }
        }
        """.formatted(head, calendar)));
  }

  private static final Version FIRST =
      version("a.conf", "id = p, version = 1, effective-from = 2026-01-01");
  private static final Version SECOND =
      version("b.conf", "id = p, version = 2, effective-from = 2026-07-01");

  private static void refused(String message, Version... versions) {
    assertThatThrownBy(() -> PlanVersions.of(List.of(versions)))
        .isInstanceOfSatisfying(
            JenjangException.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PLAN))
        .hasMessage(message);
  }

  @Test
  void aPeriodTakesTheOneInForceOnItsFirstDay() {
    PlanVersions versions = PlanVersions.of(List.of(SECOND, FIRST));
    assertThat(versions.all()).containsExactly(FIRST, SECOND);
    assertThat(versions.inForce("2026-01").file()).isEqualTo("a.conf");
    assertThat(versions.inForce("2026-06").file()).isEqualTo("a.conf");
    assertThat(versions.inForce("2026-07").file()).isEqualTo("b.conf");
    assertThat(versions.inForce("2031-12").file()).isEqualTo("b.conf");
  }

  @Test
  void aPeriodBeforeTheFirstIsNotCovered() {
    assertThatThrownBy(() -> PlanVersions.of(List.of(FIRST, SECOND)).inForce("2025-12"))
        .hasMessage(
            "period 2025-12 starts before any version takes effect: a.conf (p version 1, in force from 2026-01-01), "
                + "b.conf (p version 2, in force from 2026-07-01); add the version that was in force then");
    assertThatThrownBy(() -> PlanVersions.of(List.of(FIRST)).inForce("2025-12"))
        .hasMessageStartingWith(
            "plan p version 1 takes effect from 2026-01-01 and does not cover period 2025-12");
  }

  @Test
  void versionsThatCannotStandSideBySideAreRefusedWithBothFiles() {
    refused(
        "a.conf (p version 1, in force from 2026-01-01) and c.conf (q version 2, in force from 2026-07-01) "
            + "are different plans; a folder holds the versions of one plan, so move one of them out",
        FIRST,
        version("c.conf", "id = q, version = 2, effective-from = 2026-07-01"));
    refused(
        "b.conf (p version 2, in force from 2026-07-01) and c.conf (p version 3, in force from 2026-07-01) "
            + "take effect on one day; change one effective-from",
        FIRST,
        SECOND,
        version("c.conf", "id = p, version = 3, effective-from = 2026-07-01"));
    refused(
        "b.conf (p version 2, in force from 2026-07-01) and c.conf (p version 2, in force from 2026-08-01): "
            + "the later one needs the higher number; change version or effective-from",
        version("c.conf", "id = p, version = 2, effective-from = 2026-08-01"),
        SECOND);
    refused(
        "a.conf (p version 1, in force from 2026-01-01) and c.conf (p version 2, in force from 2026-02-02): "
            + "2026-02-02 lies inside a period of the earlier one; let the later one take effect on the first day of a period of both",
        FIRST,
        version("c.conf", "id = p, version = 2, effective-from = 2026-02-02", "every = week"));
  }

  /** From months to weeks on the Monday of 1 June 2026. */
  @Test
  void aVersionMayHaveAnotherCalendar() {
    Version weekly =
        version("w.conf", "id = p, version = 2, effective-from = 2026-06-01", "every = week");
    PlanVersions versions = PlanVersions.of(List.of(FIRST, weekly));
    assertThat(versions.inForce("2026-05").file()).isEqualTo("a.conf");
    assertThat(versions.inForce("2026-06-08").file()).isEqualTo("w.conf");
    assertThatThrownBy(() -> versions.inForce("2026-06"))
        .hasMessageStartingWith(
            "period \"2026-06\" is in the calendar of no version while it is in force: a.conf (p version 1, in force from 2026-01-01), "
                + "w.conf (p version 2, in force from 2026-06-01); period \"2026-06\" is not a week");
    PeriodWindow first = Calendars.parse(weekly.plan().calendar(), "2026-06-01");
    assertThat(versions.previous(first).map(PeriodWindow::name)).contains("2026-05");
    PeriodWindow second = Calendars.parse(weekly.plan().calendar(), "2026-06-08");
    assertThat(versions.previous(second).map(PeriodWindow::name)).contains("2026-06-01");
    PeriodWindow may = Calendars.parse(FIRST.plan().calendar(), "2026-01");
    assertThat(versions.previous(may).map(PeriodWindow::name)).contains("2025-12");
  }
}
