package io.jenjang.batch.job;

import io.jenjang.batch.report.Summary.Labelled;
import io.jenjang.safeguard.Assessment;
import io.jenjang.safeguard.Finding;
import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.Ratio;
import io.jenjang.safeguard.Rule;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the sales-first rules came to, for the page that a run ends with: three numbers first, then what does not hold, then how many of each outcome. */
final class SafeguardWords {
  private static final String NOT_COMPUTED = "not computed: the data is not there";

  private SafeguardWords() {}

  static List<Labelled> of(Assessment assessment) {
    List<Labelled> lines = new ArrayList<>();
    if (!assessment.isMade()) {
      return lines;
    }
    Assessment.Headline headline = assessment.headline();
    lines.add(new Labelled("pay from retail", percent(headline.retailPay(), " of all pay")));
    lines.add(new Labelled("retail customers", customers(headline.customers())));
    lines.add(
        new Labelled("no retail sale", percent(headline.withoutRetail(), " of active sellers")));
    List<Finding> whole =
        assessment.findings().stream().filter(Finding::isOfTheWhole).toList();
    whole.stream()
        .filter(finding -> finding.result() == Result.WARN || finding.result() == Result.CUT)
        .forEach(finding -> lines.add(new Labelled("safeguard", warning(finding))));
    lines.add(new Labelled("safeguards", counts(whole)));
    lines.add(new Labelled("", Assessment.NO_ADVICE));
    return lines;
  }

  private static String percent(Ratio share, String of) {
    return share == null
        ? NOT_COMPUTED
        : share.rounded().movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %"
            + of;
  }

  private static String customers(Ratio median) {
    return median == null
        ? NOT_COMPUTED
        : "median " + median.rounded().stripTrailingZeros().toPlainString() + " per earning seller";
  }

  private static String warning(Finding finding) {
    Rule rule = finding.rule();
    String members = finding.judged() == 0
        ? ""
        : "; not so for " + finding.failed() + " of " + finding.judged() + " members";
    String market = finding.market().isEmpty() ? "" : " (" + finding.market() + ")";
    String doubt = rule.sure().isUnconfirmed() ? " [" + rule.sure().words() + "]" : "";
    return rule.id() + market + " does not hold: " + rule.says() + ": "
        + rule.measure().formula() + " = "
        + finding.value().rounded().stripTrailingZeros().toPlainString() + ", expected "
        + rule.threshold().words() + members
        + (finding.note().isEmpty() ? "" : "; " + finding.note()) + doubt;
  }

  private static String counts(List<Finding> whole) {
    List<String> counts = new ArrayList<>();
    for (Result result : Result.values()) {
      long count = whole.stream().filter(finding -> finding.result() == result).count();
      counts.add(count + " " + result.name());
    }
    return String.join(", ", counts);
  }
}
