package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.CachePartsFile;
import io.jenjang.batch.io.CachePartsWriter;
import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.RecordText;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.ScanTask;
import io.jenjang.batch.schema.input.SalesInput;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/**
 * The one pass over the sale lines: judges each, and sends what is needed of it where it is needed. An element is a block for a
 * partition of the {@link Layout}: totals, fingerprints of keys, rejects, or the lines of a range of members.
 *
 * @param cache where the blocks are kept too; null for nowhere
 */
record SalesScan(SalesRules rules, CacheFolder cache) implements ScanTask<Tuple2<Integer, byte[]>> {

  @Override
  public Iterator<Tuple2<Integer, byte[]>> run(RowCursor rows, Cells cells) {
    return new Pass(rules, cache, rows, cells);
  }

  /** One task's pass. */
  private static final class Pass implements Iterator<Tuple2<Integer, byte[]>> {
    private final SalesRules rules;
    private final Layout layout;
    private final RowCursor rows;
    private final SaleReader reader;
    private final CurrencyCells currencies;
    private final LineCounts counts;
    private final LineCode code;
    private final Blocks blocks;
    private final LongStage keys;
    private final LongStage words;
    private final LineStage lines;
    private final PlainLines plain;
    private final SaleRejects rejects;
    private final int rejectPartition;
    private final Strangers strangers;
    private final CachePartsWriter kept;
    private boolean over;

    Pass(SalesRules rules, CacheFolder cache, RowCursor rows, Cells cells) {
      this.rules = rules;
      this.layout = rules.layout();
      this.rows = rows;
      this.currencies = new CurrencyCells(rules.currencies(), cells);
      this.reader = new SaleReader(rules, rows, cells, currencies);
      this.counts = new LineCounts(currencies);
      this.code = new LineCode(rules);
      this.blocks = new Blocks(layout.partitions());
      this.keys = new LongStage(blocks, layout.firstFingerprint(), layout.fingerprints());
      this.words = new LongStage(blocks, layout.firstRange(), layout.ranges());
      this.lines = new LineStage(blocks);
      this.plain = new PlainLines(rules, reader, counts, keys, words, LineWord.of(rules));
      this.rejects = new SaleRejects(cells);
      this.rejectPartition = layout.firstReject() + TaskContext.getPartitionId() % layout.rejects();
      this.strangers = new Strangers();
      this.kept = cache == null ? null : cache.create("blocks", layout.partitions());
      reader.noteIn(strangers);
      blocks.keepIn(kept);
    }

    @Override
    public boolean hasNext() {
      while (blocks.isEmpty() && !over) {
        if (rows.next()) {
          row();
        } else {
          close();
        }
      }
      return !blocks.isEmpty();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return blocks.poll();
    }

    /** Plain sales are taken all at once when the first row of those at hand is met, unless rows are picked one by one. */
    private void row() {
      if (rows.isPicking()) {
        line();
        return;
      }
      if (reader.goTo() && plain.take(rows.file(), rows.atHand().numRows())) {
        rows.toLast();
        return;
      }
      if (!reader.isPlain()) {
        line();
      } else if (!plain.isSent(rows.place())) {
        reader.read();
        write(reader.line());
      }
    }

    private void line() {
      SaleReader.Fate fate = reader.read();
      int currency = currencies.place(rows);
      long money = reader.money();
      counts.in(rows.file(), currency, money);
      switch (fate) {
        case USED -> use(currency, money);
        case OUTSIDE -> {
          counts.outside(currency, money);
          key(SaleReader.Fate.OUTSIDE);
        }
        case REJECTED -> {
          reject(currency, money);
          key(SaleReader.Fate.REJECTED);
        }
      }
    }

    private void use(int currency, long money) {
      SaleLine line = reader.line();
      counts.used(currency, money);
      fingerprint(line.isReturn ? KeyKind.RETURN : KeyKind.SALE, reader.fingerprint());
      if (line.isReturn && rules.looksForSales() && line.returnsSaleId() != null) {
        fingerprint(
            KeyKind.REFERENCE, LineCode.fingerprint(line.returnsSaleId(), line.returnsLineNo()));
      }
      write(line);
    }

    private void write(SaleLine line) {
      code.write(line, 0, lines.next());
      lines.done(layout.firstRange() + layout.range(line.member));
    }

    /** A line that is not used may still be the sale of a return, and contradicts another one with its key. */
    private void key(SaleReader.Fate fate) {
      if (reader.key()) {
        fingerprint(reader.kind(fate), reader.fingerprint());
      }
    }

    private void fingerprint(KeyKind kind, long fingerprint) {
      long key = kind.mark(fingerprint);
      keys.put(layout.bucket(key), key);
    }

    private void reject(int currency, long money) {
      Reject reject =
          rejects.of(rows, reader.reason(), reader.detail(), money, currencies.name(currency));
      counts.rejected(reader.reason(), currency, money, SaleRejects.example(reject));
      RejectCode.write(reject, blocks.of(rejectPartition));
      blocks.done(rejectPartition);
    }

    private void close() {
      keys.close();
      words.close();
      lines.scatter();
      blocks.close();
      blocks.keepIn(null);
      blocks.of(Layout.TOTALS).putBytes(Blocks.serialize(report()));
      blocks.close();
      over = true;
    }

    private ScanReport report() {
      CachePartsFile file = kept == null ? null : kept.finish();
      String failure = kept == null ? null : kept.failure();
      return new ScanReport(counts.totals(), strangers, file, failure);
    }
  }

  /** Makes rejects of sale lines. */
  static final class SaleRejects {
    private final RecordText record;
    private final TextCell saleId;
    private final TextCell lineNo;

    SaleRejects(Cells cells) {
      this.record = cells.record();
      this.saleId = cells.text(SalesInput.SALE_ID);
      this.lineNo = cells.text(SalesInput.LINE_NO);
    }

    Reject of(RowCursor rows, RejectReason reason, String detail, long money, String currency) {
      InternalRow row = rows.row();
      return new Reject(
          SalesInput.SCHEMA.table(),
          Cells.string(saleId, row),
          Cells.string(lineNo, row),
          rows.file(),
          rows.line(),
          reason,
          detail,
          money,
          currency,
          record.of(row));
    }

    /** A reject in a few words: where, which, and why. */
    static String example(Reject reject) {
      String line = reject.line() > 0 ? " line " + reject.line() : "";
      return reject.file() + line + ": " + reject.key() + ": " + reject.detail();
    }
  }
}
