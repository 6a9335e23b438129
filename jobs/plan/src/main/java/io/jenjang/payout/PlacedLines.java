package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.tree.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of one earner while they are gathered from its places. */
final class PlacedLines implements Payment.LineSink {
  private static final Comparator<Line> ORDER = Comparator.comparingInt(Line::source)
      .thenComparingInt(Line::level)
      .thenComparingInt(Line::paidLevel);

  private final Places places;
  private final int[] lastDays;
  private final List<Line> lines = new ArrayList<>();
  private boolean ascending = true;

  private record Line(
      int source,
      int level,
      int paidLevel,
      long basis,
      Multiplier multiplier,
      long amount,
      int lastDay) {}

  PlacedLines(Places places, int[] lastDays) {
    this.places = places;
    this.lastDays = lastDays;
  }

  @Override
  public void line(
      int place,
      int level,
      int paidLevel,
      long basis,
      long rate,
      Multiplier multiplier,
      long amount) {
    Line line = new Line(
        places.member(place), level, paidLevel, basis, multiplier, amount, lastDays[place]);
    ascending &= lines.isEmpty() || ORDER.compare(lines.get(lines.size() - 1), line) <= 0;
    lines.add(line);
  }

  /** Hands the lines on by member, ascending by source, level, and the level that paid. */
  void giveTo(Payment.LineSink sink) {
    if (!ascending) {
      lines.sort(ORDER);
    }
    for (Line line : lines) {
      if (line.lastDay() != Places.CLOSE) {
        sink.uplinesUntil(line.lastDay());
      }
      sink.line(
          line.source(),
          line.level(),
          line.paidLevel(),
          line.basis(),
          line.multiplier().rate(),
          line.multiplier(),
          line.amount());
    }
  }
}
