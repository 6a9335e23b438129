package io.jenjang.batch.pipeline;

import io.jenjang.oracle.Dice;
import io.jenjang.oracle.SaleLine;
import io.jenjang.plan.PeriodWindow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random sale lines of a period: whole ones, returns, copies, and ones that must be left out. */
final class RandomSales {
  private static final List<String> VOLUMES = List.of(
      "50", "50", "100", "100", "0.0001", "133.3333", "10.5", "1000", "0", "12345.6789", "250.25");

  private final Dice dice;
  private final PeriodWindow window;
  private final List<String> members;
  private final String currency;
  private final List<SaleLine> lines = new ArrayList<>();

  private RandomSales(Dice dice, PeriodWindow window, List<String> members, String currency) {
    this.dice = dice;
    this.window = window;
    this.members = members;
    this.currency = currency;
  }

  /**
   * Lines of one period.
   *
   * @param sold lines of earlier periods, which may come back
   */
  static List<SaleLine> of(
      Dice dice, PeriodWindow window, List<String> members, String currency, List<SaleLine> sold) {
    RandomSales sales = new RandomSales(dice, window, members, currency);
    int orders = Math.min(80, dice.between(1, 3 * members.size() + 2));
    for (int i = 1; i <= orders; i++) {
      sales.order(window.name() + "-" + i);
    }
    sales.returns(sold);
    sales.copies();
    return sales.lines;
  }

  private void order(String id) {
    String member = dice.chance(2) ? "NOBODY" : dice.pick(members);
    Instant soldAt = inside();
    Instant paidAt = dice.chance(4) ? null : inside();
    String buyer = dice.chance(2)
        ? "somebody"
        : dice.pick("self", "self", "stock", "preferred", "retail", "retail");
    String money = dice.chance(80) ? currency : dice.chance(95) ? "MYR" : "XXX";
    for (int line = 1; line <= dice.between(1, 3); line++) {
      BigDecimal net = dice.chance(85) ? volume() : null;
      BigDecimal cv = net == null || dice.chance(70) ? volume() : null;
      lines.add(new SaleLine(
          id,
          line,
          member,
          dice.pick("", "C1", "C2", "C3"),
          buyer,
          soldAt,
          paidAt,
          dice.pick(List.of(), List.of("starter"), List.of("promo", "starter"), List.of("promo")),
          dice.pick("", "app", "shop"),
          net,
          money,
          dice.chance(60) ? volume() : null,
          cv,
          dice.chance(50),
          dice.chance(2) ? "gift" : "sale",
          "",
          null));
    }
  }

  private BigDecimal volume() {
    BigDecimal volume = new BigDecimal(dice.pick(VOLUMES));
    return dice.chance(1) ? volume.negate() : volume;
  }

  private Instant inside() {
    long last = window.endMicros() - 1;
    long length = window.endMicros() - window.startMicros();
    long micros = dice.chance(10)
        ? dice.pick(window.startMicros(), last)
        : window.startMicros() + length / 1000 * dice.between(0, 999) + dice.between(0, 999_999);
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private void returns(List<SaleLine> sold) {
    List<SaleLine> candidates = new ArrayList<>(lines);
    sold.stream().filter(line -> isAlone(line, sold)).forEach(candidates::add);
    for (int i = 1; i <= candidates.size() / 6; i++) {
      SaleLine of = dice.pick(candidates);
      if (of.kind().equals("sale")) {
        lines.add(back(of, window.name() + "-R" + i));
      }
    }
  }

  /** Whether no other record has the key: of a sale that was sent in two versions it is not said what a later period may take back. */
  private static boolean isAlone(SaleLine line, List<SaleLine> all) {
    return all.stream()
            .filter(
                other -> other.saleId().equals(line.saleId()) && other.lineNo() == line.lineNo())
            .count()
        == 1;
  }

  private SaleLine back(SaleLine of, String id) {
    Instant at = inside();
    return new SaleLine(
        id,
        1,
        of.member(),
        of.buyerId(),
        of.buyer(),
        at,
        at,
        of.tags(),
        of.channel(),
        negative(of.net()),
        of.currency(),
        negative(of.qv()),
        negative(of.cv()),
        of.verified(),
        "return",
        dice.chance(5) ? "NEVER-SOLD" : of.saleId(),
        of.lineNo() == 1 && dice.chance(50) ? null : of.lineNo());
  }

  private static BigDecimal negative(BigDecimal value) {
    return value == null ? null : value.negate();
  }

  private void copies() {
    for (SaleLine line : List.copyOf(lines)) {
      if (dice.chance(4)) {
        lines.add(line);
      } else if (dice.chance(2) && isSound(line)) {
        lines.add(withVolumes(line));
      }
    }
  }

  /** Whether every number has the sign that the copy with other numbers will have. */
  private static boolean isSound(SaleLine line) {
    int forbidden = line.kind().equals("return") ? 1 : -1;
    return Stream.of(line.net(), line.qv(), line.cv())
        .noneMatch(value -> value != null && value.signum() == forbidden);
  }

  /** The same key with other numbers. */
  private static SaleLine withVolumes(SaleLine line) {
    BigDecimal other = new BigDecimal(line.kind().equals("return") ? "-7" : "7");
    return new SaleLine(
        line.saleId(),
        line.lineNo(),
        line.member(),
        line.buyerId(),
        line.buyer(),
        line.soldAt(),
        line.paidAt(),
        line.tags(),
        line.channel(),
        other,
        line.currency(),
        other,
        other,
        line.verified(),
        line.kind(),
        line.returnsSaleId(),
        line.returnsLineNo());
  }
}
