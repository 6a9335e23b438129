package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.ScanTask;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A second pass over the sale lines that picks those whose key, or whose reference, is a suspect.
 *
 * @param suspects by bucket of the {@link Layout}
 */
record SuspectScan(SalesRules rules, Shared<Suspects[]> suspects) implements ScanTask<SuspectLine> {

  @Override
  public Iterator<SuspectLine> run(RowCursor rows, Cells cells) {
    return new Picker(rules, suspects.value(), rows, cells);
  }

  private static final class Picker implements Iterator<SuspectLine> {
    private final Layout layout;
    private final Suspects[] suspects;
    private final RowCursor rows;
    private final CurrencyCells currencies;
    private final SaleReader reader;
    private final LineCode code;
    private final SalesScan.SaleRejects rejects;
    private final boolean looksForSales;
    private final boolean reverses;
    private final Bytes bytes = new Bytes(64);
    private SuspectLine next;

    Picker(SalesRules rules, Suspects[] suspects, RowCursor rows, Cells cells) {
      this.layout = rules.layout();
      this.suspects = suspects;
      this.rows = rows;
      this.currencies = new CurrencyCells(rules.currencies(), cells);
      this.reader = new SaleReader(rules, rows, cells, currencies);
      this.code = new LineCode(rules);
      this.rejects = new SalesScan.SaleRejects(cells);
      this.looksForSales = rules.looksForSales();
      this.reverses = rules.reversesReturns();
    }

    @Override
    public boolean hasNext() {
      while (next == null && rows.next()) {
        next = pick();
      }
      return next != null;
    }

    @Override
    public SuspectLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      SuspectLine picked = next;
      next = null;
      return picked;
    }

    /** The line, if it needs a second look. */
    private SuspectLine pick() {
      SaleReader.Fate fate = reader.read();
      if (!reader.key()) {
        return null;
      }
      SaleLine line = reader.line();
      boolean doubtful = isSuspect(reader.fingerprint());
      boolean lost = fate == SaleReader.Fate.USED
          && line.isReturn
          && looksForSales
          && line.returnsSaleId() != null
          && isSuspect(LineCode.fingerprint(line.returnsSaleId(), line.returnsLineNo()));
      return doubtful || lost ? suspect(reader.kind(fate), lost) : null;
    }

    private boolean isSuspect(long fingerprint) {
      return suspects[layout.bucket(fingerprint)].has(fingerprint);
    }

    private SuspectLine suspect(KeyKind kind, boolean lost) {
      SaleLine line = reader.line();
      Reject reject = rejects.of(
          rows,
          RejectReason.DUPLICATE_KEY,
          "",
          reader.money(),
          currencies.name(currencies.place(rows)));
      if (kind.isUsed()) {
        code.write(line, LineCode.CANCELLED, bytes);
      }
      byte[] taken = bytes.take();
      return new SuspectLine(
          new SaleKey(line.saleId().toString(), line.lineNo()),
          kind,
          lost ? new SaleKey(line.returnsSaleId().toString(), line.returnsLineNo()) : null,
          reject,
          kind.isUsed() ? layout.range(line.member) : 0,
          taken,
          lost && reverses ? reversal(line) : null);
    }

    private SuspectLine.Reversal reversal(SaleLine line) {
      code.write(line, LineCode.REVERSAL, bytes);
      return new SuspectLine.Reversal(bytes.take(), line.qv, line.cv, line.net);
    }
  }
}
