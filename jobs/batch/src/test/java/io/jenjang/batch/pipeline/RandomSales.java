package io.jenjang.batch.pipeline;

import io.jenjang.oracle.Dice;
import io.jenjang.oracle.SaleLine;
import io.jenjang.plan.PeriodWindow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Random sale lines of a period: whole ones, returns, copies, versions that contradict each other, and ones that must be left out. */
final class RandomSales {
  private static final List<String> VOLUMES = List.of(
      "50", "50", "100", "100", "0.0001", "133.3333", "10.5", "1000", "0", "12345.6789", "250.25");

  private static final List<List<String>> TAGS = List.of(
      List.of(),
      List.of(),
      List.of("starter"),
      List.of("promo", "starter"),
      List.of("promo"),
      List.of("joining-kit"),
      List.of("starter", "joining-kit"));

  private static final int UNPAID = Integer.MAX_VALUE;

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
   * @param sold lines of earlier periods, which may come back or be sent again
   */
  static List<SaleLine> of(
      Dice dice, PeriodWindow window, List<String> members, String currency, List<SaleLine> sold) {
    RandomSales sales = new RandomSales(dice, window, members, currency);
    int orders = Math.min(80, dice.between(1, 3 * members.size() + 2));
    for (int i = 1; i <= orders; i++) {
      sales.order(window.name() + "-" + i);
    }
    sales.returns(sold);
    sales.copies(sold);
    return sales.lines;
  }

  private void order(String id) {
    String member = dice.chance(2) ? "NOBODY" : dice.pick(members);
    Instant soldAt = inside();
    Instant paidAt = dice.chance(4) ? null : inside();
    String buyer = dice.chance(2)
        ? "somebody"
        : dice.pick("self", "self", "stock", "preferred", "retail", "retail");
    String money = dice.chance(80) ? currency : dice.chance(95) ? "MYR" : "XTS";
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
          dice.pick(TAGS),
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
    candidates.addAll(sold);
    for (int i = 1; i <= candidates.size() / 6; i++) {
      SaleLine of = dice.pick(candidates);
      if (of.kind().equals("sale")) {
        lines.add(back(of, window.name() + "-R" + i));
      }
    }
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

  /** Sends records again, of earlier periods too, some of them in another version. */
  private void copies(List<SaleLine> sold) {
    for (SaleLine line : List.copyOf(lines)) {
      if (dice.chance(4)) {
        lines.add(line);
      } else if (dice.chance(5)) {
        lines.add(version(line));
      }
    }
    for (SaleLine line : sold) {
      if (dice.chance(3)) {
        lines.add(dice.chance(30) ? line : version(line));
      }
    }
  }

  /** The same key with something else, sound or not, of any period or none. */
  private SaleLine version(SaleLine line) {
    BigDecimal other = new BigDecimal(line.kind().equals("return") ? "-7" : "7");
    int days = dice.pick(-31, 31);
    return switch (dice.between(1, 8)) {
      case 1 -> version(line, line.member(), "somebody", 0, line.net(), line.kind());
      case 2 -> version(line, line.member(), line.buyer(), 0, line.net(), "gift");
      case 3 -> version(line, "NOBODY", line.buyer(), 0, line.net(), line.kind());
      case 4 -> version(line, line.member(), line.buyer(), days, line.net(), line.kind());
      case 5 -> version(line, line.member(), line.buyer(), UNPAID, line.net(), line.kind());
      case 6 -> version(line, line.member(), line.buyer(), 0, other.negate(), line.kind());
      default -> version(line, line.member(), line.buyer(), 0, other, line.kind());
    };
  }

  private SaleLine version(
      SaleLine line, String member, String buyer, int days, BigDecimal net, String kind) {
    return new SaleLine(
        line.saleId(),
        line.lineNo(),
        member,
        line.buyerId(),
        buyer,
        days == UNPAID ? line.soldAt() : line.soldAt().plus(days, ChronoUnit.DAYS),
        days == UNPAID || line.paidAt() == null ? null : line.paidAt().plus(days, ChronoUnit.DAYS),
        line.tags(),
        line.channel(),
        net,
        line.currency(),
        line.qv(),
        line.cv(),
        line.verified(),
        kind,
        line.returnsSaleId(),
        line.returnsLineNo());
  }
}
