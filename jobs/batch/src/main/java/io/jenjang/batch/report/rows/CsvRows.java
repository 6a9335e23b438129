package io.jenjang.batch.report.rows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a header; null is empty, maps and lists are JSON text. */
public final class CsvRows implements RowPrinter {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final CSVPrinter csv;

  public CsvRows(PrintWriter out, List<String> names) {
    try {
      this.csv = new CSVPrinter(out, FORMAT);
      csv.printRecord(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void row(List<Object> values) {
    List<Object> cells = new ArrayList<>();
    for (Object value : values) {
      cells.add(cell(value));
    }
    try {
      csv.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object cell(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Map || value instanceof List ? JsonText.of(value) : value;
  }
}
