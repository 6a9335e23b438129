package io.jenjang.batch.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run tells a person at its end. Money and volumes as decimals in the plan's currency.
 *
 * @param headline plan, version and period
 * @param run id of the run
 * @param members in the genealogy
 * @param saleLines used
 * @param sales net of returns, without tax
 * @param payout all that was earned
 * @param bonuses total by bonus code, in plan order
 * @param volumes total over members by personal volume
 * @param rejects by reason
 * @param controls how they came out
 * @param safeguards what the sales-first rules came to; empty where nothing is measured
 * @param notes what a person should know and what stopped nothing
 * @param output folder
 * @param moved between machines, and what the driver held
 * @param stages nanoseconds by stage
 */
public record Summary(
    String headline,
    String run,
    String currency,
    long members,
    long saleLines,
    BigDecimal sales,
    BigDecimal payout,
    Map<String, BigDecimal> bonuses,
    Map<String, BigDecimal> volumes,
    List<RejectLine> rejects,
    ControlCount controls,
    List<Labelled> safeguards,
    List<String> notes,
    String output,
    Moved moved,
    Map<String, Long> stages) {
  private static final int LABEL = 22;
  private static final long MEGABYTE = 1_000_000L;

  /** Records left out for one reason, with the money at stake in one currency. */
  public record RejectLine(String reason, long count, BigDecimal money, String currency) {}

  /** A line of the page. */
  public record Labelled(String label, String value) {}

  /**
   * How the controls came out.
   *
   * @param all that were made
   * @param notMade for want of what was left out
   */
  public record ControlCount(long passed, long all, long notMade) {
    String words() {
      return passed + " of " + all + " passed"
          + (notMade == 0 ? "" : ", " + notMade + " not made, as they need what was left out");
    }
  }

  /**
   * Bytes.
   *
   * @param broadcast by the driver to every executor
   * @param shuffled from tasks to tasks
   * @param collected from tasks to the driver
   * @param heap most that the driver's heap held
   * @param resident most that the driver's process had in memory; 0 where the system does not tell
   */
  public record Moved(long broadcast, long shuffled, long collected, long heap, long resident) {
    String words() {
      return "broadcast " + megabytes(broadcast) + ", shuffled " + megabytes(shuffled)
          + ", collected " + megabytes(collected) + ", driver's heap at most " + megabytes(heap)
          + (resident == 0 ? "" : ", its process " + megabytes(resident));
    }

    private static String megabytes(long bytes) {
      BigDecimal rounded =
          BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.HALF_UP);
      return amount(rounded) + " MB";
    }
  }

  /** Prints the page. */
  public void print(PrintWriter out) {
    out.printf("%n%s%n%s%n", headline, "-".repeat(headline.length()));
    safeguards.forEach(one -> line(out, one.label(), one.value()));
    line(out, "members", number(members));
    line(out, "sale lines", number(saleLines));
    volumes.forEach((name, total) -> line(out, "volume " + name, amount(total)));
    line(out, "sales", amount(sales) + " " + currency);
    line(out, "payout", amount(payout) + " " + currency + ratio());
    bonuses.forEach((code, total) -> line(out, "  " + code, amount(total)));
    printRejects(out);
    line(out, "controls", controls.words());
    notes.forEach(note -> line(out, "note", note));
    line(out, "run", run);
    line(out, "tables", output);
    line(out, "moved", moved.words());
    line(out, "time", times());
    out.flush();
  }

  private void printRejects(PrintWriter out) {
    if (rejects.isEmpty()) {
      line(out, "rejects", "none");
      return;
    }
    line(out, "rejects", number(rejects.stream().mapToLong(RejectLine::count).sum()));
    for (RejectLine reject : rejects) {
      String stake = reject.currency().isEmpty()
          ? ""
          : ", " + amount(reject.money()) + " " + reject.currency() + " at stake";
      line(out, "  " + reject.reason(), number(reject.count()) + stake);
    }
  }

  private String ratio() {
    if (sales.signum() <= 0) {
      return "";
    }
    BigDecimal percent = payout.movePointRight(2).divide(sales, 2, RoundingMode.HALF_UP);
    return " (" + percent.toPlainString() + " % of sales)";
  }

  private String times() {
    StringBuilder text = new StringBuilder();
    long total = 0;
    for (Map.Entry<String, Long> stage : stages.entrySet()) {
      total += stage.getValue();
      text.append(stage.getKey())
          .append(' ')
          .append(Progress.seconds(stage.getValue()))
          .append(", ");
    }
    return text + "in all " + Progress.seconds(total) + " s";
  }

  private static void line(PrintWriter out, String label, String value) {
    out.println(String.format(Locale.ROOT, "%-" + LABEL + "s %s", label, value).stripTrailing());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String amount(BigDecimal value) {
    BigDecimal shown = value.stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown);
  }
}
