package io.jenjang.batch.step.intake;

import java.util.List;

/** Puts lines that an earlier run wrote where they belong now: members may have other numbers, and ranges other bounds. */
final class LineMove {
  private final SalesRules rules;
  private final Layout from;
  private final Layout to;
  private final Renumbering numbers;
  private final boolean pairs;

  /**
   * @param rules of now, which are those of then but for the layout
   * @param from the layout of then
   * @param numbers from the numbers of then to those of now
   */
  LineMove(SalesRules rules, Layout from, Renumbering numbers) {
    this.rules = rules;
    this.from = from;
    this.to = rules.layout();
    this.numbers = numbers;
    this.pairs = rules.trading().pairs();
  }

  private boolean isInPlace() {
    return numbers.isNone() && from.rangeSize() == to.rangeSize();
  }

  /** Hands on a block of a range of then. */
  void move(int range, byte[] block, Blocks into) {
    if (isInPlace()) {
      into.handOn(to.firstRange() + range, block);
      return;
    }
    LineReader lines = lines(block);
    while (lines.next()) {
      int member = member(range, lines);
      int partition = to.firstRange() + to.range(member);
      write(member, lines, into.of(partition));
      into.done(partition);
    }
  }

  /** The range of now of the member of a line. */
  int range(int range, byte[] line) {
    LineReader lines = lines(line);
    return lines.next() ? to.range(member(range, lines)) : 0;
  }

  /** A line as it is now. */
  byte[] code(int range, byte[] line) {
    Bytes out = new Bytes(line.length + 8);
    LineReader lines = lines(line);
    while (lines.next()) {
      write(member(range, lines), lines, out);
    }
    return out.take();
  }

  private LineReader lines(byte[] block) {
    return new LineReader(rules, List.of(block).iterator());
  }

  private int member(int range, LineReader lines) {
    return numbers.of(from.firstMember(range) + lines.member);
  }

  private void write(int member, LineReader lines, Bytes out) {
    int buyer = pairs ? numbers.of(lines.buyerMember) : 0;
    lines.writeAs(to.inRange(member), buyer, out);
  }
}
