package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.NumberCell;

/** The fingerprints of the keys of all rows at hand, as {@link LineCode#fingerprint}, made together. */
final class SaleKeys {

  private final CheckedRow cells;
  private long[] fingerprints = new long[0];

  SaleKeys(CheckedRow cells) {
    this.cells = cells;
  }

  /** Looks at other rows, which the cells have read. */
  void read(int count) {
    if (fingerprints.length < count) {
      fingerprints = new long[count];
    }
    cells.hashes(SaleColumns.SALE_ID, fingerprints, count);
    long[] lineNo = cells.numbers(SaleColumns.LINE_NO);
    for (int row = 0; row < count; row++) {
      fingerprints[row] = LineCode.fingerprint(
          fingerprints[row], lineNo[row] == NumberCell.ABSENT ? 1 : lineNo[row]);
    }
  }

  /** Of a row that has a key. */
  long of(int row) {
    return fingerprints[row];
  }
}
