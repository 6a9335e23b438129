package io.jenjang.batch.step.publish;

import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.TaskFiles;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.SafeguardResults;
import io.jenjang.batch.schema.SafeguardResults.Row;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Scales;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Assessment;
import io.jenjang.safeguard.Finding;
import io.jenjang.safeguard.Origin;
import io.jenjang.safeguard.Rule;
import io.jenjang.tree.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the table {@code safeguards}, and stops a run under a rule that blocks. */
public final class SafeguardTable {
  private static final String ORIGIN = "ORIGIN";

  private SafeguardTable() {}

  /** Stops with SAFEGUARD, naming every rule with severity = block that does not hold. */
  public static void require(Assessment assessment) {
    List<String> blocking = new ArrayList<>();
    assessment.blocking().forEach(finding -> blocking.add(sentence(finding)));
    if (!blocking.isEmpty()) {
      blocking.add(Assessment.NO_ADVICE + "; nothing was published");
      throw new JenjangException(ErrorCode.SAFEGUARD, blocking);
    }
  }

  private static String sentence(Finding finding) {
    Rule rule = finding.rule();
    String market = finding.market().isEmpty() ? "" : ", market " + finding.market();
    String members = finding.judged() == 0
        ? ""
        : ", broken by " + finding.failed() + " of " + finding.judged() + " members, the worst";
    return "safeguard " + rule.id() + " (" + rule.set() + market + ") does not hold: " + rule.says()
        + ": " + rule.measure().formula() + members + " = "
        + finding.value().rounded().stripTrailingZeros().toPlainString() + ", expected "
        + rule.threshold().words() + "; source: " + rule.source() + " ("
        + rule.sure().words()
        + "); change what is paid, or the rule's severity in its file if it is not yours";
  }

  /**
   * Rule by rule, then the indicators that every report has, then what every bonus paid by origin.
   *
   * @param ids by member number
   */
  public static List<WrittenFile> write(Assessment assessment, Plan plan, Ids ids, RunFolder run) {
    try (TaskFiles files = run.task(0)) {
      SafeguardResults.Writer rows =
          new SafeguardResults.Writer(files.rows(SafeguardResults.TABLE));
      assessment.findings().forEach(finding -> rows.row(row(finding, ids)));
      assessment.indicators().forEach(indicator -> rows.row(row(indicator, ids)));
      for (int i = 0; assessment.isMade() && i < plan.bonuses().size(); i++) {
        origins(assessment.origins().bonuses()[i], i, plan).forEach(rows::row);
      }
      return files.finish();
    }
  }

  private static Row row(Finding finding, Ids ids) {
    Rule rule = finding.rule();
    boolean counted = finding.judged() > 0;
    return new Row(
        rule.id(),
        blankAsNull(rule.set()),
        blankAsNull(rule.jurisdiction()),
        word(rule.scope()),
        blankAsNull(finding.market()),
        finding.isOfTheWhole() ? null : ids.text(finding.member()),
        null,
        rule.says(),
        rule.measure().formula(),
        finding.value() == null ? null : finding.value().rounded(),
        rule.threshold() == null ? null : rule.threshold().words(),
        word(rule.severity()),
        finding.result().name(),
        counted ? finding.judged() : -1,
        finding.failed(),
        rule.source(),
        rule.sure().words(),
        blankAsNull(note(finding)));
  }

  /** What the finding says, and for a row of the whole what else a value may come from. */
  private static String note(Finding finding) {
    String beware = finding.isOfTheWhole() ? finding.rule().beware() : "";
    return finding.note() + (finding.note().isEmpty() || beware.isEmpty() ? "" : "; ") + beware;
  }

  private static List<Row> origins(long[] paid, int bonus, Plan plan) {
    long unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
    Map<String, Long> byWord = new LinkedHashMap<>();
    for (Origin origin : Origin.values()) {
      byWord.merge(origin.word(), paid[origin.ordinal()], Math::addExact);
    }
    List<Row> rows = new ArrayList<>();
    byWord.forEach((origin, amount) -> rows.add(new Row(
        ORIGIN,
        null,
        null,
        "period",
        null,
        null,
        plan.bonuses().get(bonus).code(),
        "paid from sales to: " + origin,
        "R_" + origin,
        BigDecimal.valueOf(Math.multiplyExact(amount, unit), Scales.MONEY),
        null,
        "report",
        Finding.Result.REPORT.name(),
        -1,
        0,
        "lines of the run, traced to the sales they were paid on",
        "computed",
        null)));
    return rows;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
