package io.jenjang.batch.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Rows of a table as texts, made to be compared: numbers without trailing zeros, null as the empty text.
 *
 * @param columns names, in order
 * @param rows one map a row
 */
record Rows(List<String> columns, List<Map<String, String>> rows) {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  static Rows read(Path csv) {
    try (Reader reader = Files.newBufferedReader(csv, UTF_8);
        CSVParser parser = CSV.parse(reader)) {
      List<Map<String, String>> rows = parser.getRecords().stream()
          .map(row -> {
            Map<String, String> texts = new TreeMap<>();
            row.toMap().forEach((column, text) -> texts.put(column, plain(text)));
            return texts;
          })
          .toList();
      return new Rows(parser.getHeaderNames(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number by its value, anything else as it is. */
  static String plain(String text) {
    if (text == null) {
      return "";
    }
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  Rows where(Predicate<Map<String, String>> wanted) {
    return new Rows(columns, rows.stream().filter(wanted).toList());
  }

  Rows where(String column, String value) {
    return where(row -> value.equals(row.get(column)));
  }

  /** The values of a column, in the order of the rows. */
  List<String> column(String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  /** One text a row with the named columns, sorted: two tables are equal in these columns when these lists are. */
  List<String> texts(List<String> names) {
    return rows.stream().map(row -> text(row, names)).sorted().toList();
  }

  static String text(Map<String, String> row, List<String> names) {
    return String.join(
        " | ", names.stream().map(name -> name + " " + row.get(name)).toList());
  }
}
