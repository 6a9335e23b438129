package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Origins;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.safeguard.Note;
import io.jenjang.safeguard.YearSoFar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sales and pay of the earlier periods of a calendar year, from the sums that the manifests of the runs hold on which a period stands, one on the other. */
final class EarlierInYear {
  private static final String SOLD = "sold_";
  private static final String PAID = "paid_";
  private static final List<String> SUMMED = Origins.TABLE.columns().stream()
      .map(Column::name)
      .filter(column -> column.startsWith(SOLD) || column.startsWith(PAID))
      .toList();

  private final Runs runs;
  private final PlanVersions versions;
  private final Plan plan;
  private BigDecimal sales = BigDecimal.ZERO;
  private BigDecimal pay = BigDecimal.ZERO;
  private String first;
  private String missing = "";

  private EarlierInYear(Runs runs, PlanVersions versions, Plan plan, String first) {
    this.runs = runs;
    this.versions = versions;
    this.plan = plan;
    this.first = first;
  }

  /** A period is of the year of its last day. */
  static YearSoFar of(PreviousRun previous, PlanVersions versions, Plan plan, PeriodWindow window) {
    if (!plan.safeguards().isNamed()) {
      return YearSoFar.NONE;
    }
    EarlierInYear year = new EarlierInYear(previous.runs(), versions, plan, window.name());
    return year.add(previous.manifest(), window);
  }

  private YearSoFar add(Manifest newest, PeriodWindow window) {
    Manifest run = newest;
    Optional<PeriodWindow> at = versions.previous(window);
    int year = window.lastDay().getYear();
    boolean isThere = true;
    while (isThere && at.isPresent() && at.get().lastDay().getYear() == year) {
      isThere = run != null
          && run.state() != Manifest.State.OPENING
          && run.period().equals(at.get().name());
      if (isThere) {
        add(run);
        run = run.previous() == null
            ? null
            : runs.find(run.previous().period(), run.previous().runId()).orElse(null);
        at = versions.previous(at.get());
      }
    }
    String note = Note.YEAR.say(first, window.name())
        + (isThere ? "" : Note.AND + Note.YEAR_BEGINS_LATER.say());
    return new YearSoFar(sales, pay, note, missing);
  }

  private void add(Manifest run) {
    Manifest.Output origins = run.output(Origins.TABLE.name());
    String currency = versions.inForce(run.period()).plan().currency();
    if (!run.omitted().missing(Origins.TABLE, SUMMED).isEmpty()) {
      missing = Note.YEAR_WITHOUT_ORIGINS.say(run.runId(), run.period());
    } else if (origins.rows() == 0) {
      missing = Note.YEAR_EMPTY_ORIGINS.say(run.runId(), run.period());
    } else if (!currency.equals(plan.currency())) {
      missing = Note.YEAR_IN_ANOTHER_CURRENCY.say(run.period(), currency, plan.currency());
    }
    sales = sales.add(sum(origins.sums(), SOLD));
    pay = pay.add(sum(origins.sums(), PAID));
    first = run.period();
  }

  private static BigDecimal sum(Map<String, BigDecimal> sums, String columns) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> one : sums.entrySet()) {
      sum = one.getKey().startsWith(columns) ? sum.add(one.getValue()) : sum;
    }
    return sum;
  }
}
