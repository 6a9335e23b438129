package io.jenjang.batch.step.intake;

import java.util.List;
import java.util.function.UnaryOperator;

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

  /**
   * Takes those lines out of blocks of a range of then whose members are in a range of now.
   *
   * @param range of then
   * @param wanted range of now
   */
  UnaryOperator<byte[]> between(int range, int wanted) {
    int first = from.firstMember(range);
    int[] members = numbers.of(first, from.rangeSize());
    return range == wanted && isInPlace(first, members)
        ? UnaryOperator.identity()
        : block -> lines(block, members, wanted);
  }

  /** Whether lines of some members are now as they were then. */
  private boolean isInPlace(int first, int[] members) {
    boolean same = from.rangeSize() == to.rangeSize() && (!pairs || numbers.isNone());
    for (int i = 0; same && i < members.length; i++) {
      same = members[i] == first + i;
    }
    return same;
  }

  private byte[] lines(byte[] block, int[] members, int wanted) {
    Bytes out = new Bytes(block.length + 8);
    LineReader lines = lines(block);
    while (lines.next()) {
      int member = members[lines.member];
      if (to.range(member) == wanted) {
        write(member, lines, out);
      }
    }
    return out.take();
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
