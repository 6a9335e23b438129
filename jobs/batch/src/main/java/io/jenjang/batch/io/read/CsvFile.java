package io.jenjang.batch.io.read;

import io.jenjang.batch.io.Utf8Text;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A CSV file in memory: comma, quotation marks, UTF-8 with or without byte order mark, a header. Cells are exact: nothing is trimmed.
 *
 * @param header names of the columns
 * @param rows cells by place in the header
 * @param lines line on which each row begins; the header is line 1
 */
record CsvFile(InputFile file, List<String> header, List<String[]> rows, List<Long> lines) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Reads a file whole; stops with INPUT at the first row that is broken. */
  static CsvFile read(InputFile file, Configuration hadoop) {
    Path path = new Path(file.path());
    try (InputStream bytes = path.getFileSystem(hadoop).open(path);
        Reader text = new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      return read(file, parser);
    } catch (CharacterCodingException notUtf8) {
      throw notUtf8(file, hadoop);
    } catch (IOException e) {
      throw broken(file, 0, e.getMessage());
    }
  }

  /** Read again for its line: the parser is ahead of the row that it gives. */
  private static JenjangException notUtf8(InputFile file, Configuration hadoop) {
    Path path = new Path(file.path());
    try (InputStream bytes = path.getFileSystem(hadoop).open(path)) {
      Utf8Text.read(bytes.readAllBytes(), file.name(), ErrorCode.INPUT);
      return broken(file, 0, "has changed while it was read; read it again");
    } catch (JenjangException told) {
      return told;
    } catch (IOException e) {
      return broken(file, 0, e.getMessage());
    }
  }

  private static CsvFile read(InputFile file, CSVParser parser) throws CharacterCodingException {
    List<String> header = null;
    List<String[]> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    long line = 1;
    try {
      for (CSVRecord record : parser) {
        if (header == null) {
          header = header(file, record);
        } else if (record.size() == header.size()) {
          rows.add(record.values());
          lines.add(line);
        } else if (record.size() > 1 || !record.get(0).isEmpty()) {
          throw broken(
              file, line, "the row has " + record.size() + " cells, the header " + header.size());
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      if (e.getCause() instanceof CharacterCodingException notUtf8) {
        throw notUtf8;
      }
      throw broken(file, line, cause(e));
    }
    if (header == null) {
      throw broken(file, 1, "the file is empty; a table without rows has at least its header");
    }
    return new CsvFile(file, header, rows, lines);
  }

  private static String cause(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    if (message.contains("EOF reached before encapsulated token finished")) {
      return "a quotation mark opens a cell here and none closes it; write a quotation mark inside a cell twice";
    }
    return cause instanceof CSVException || cause.getMessage() != null ? message : cause.toString();
  }

  private static List<String> header(InputFile file, CSVRecord record) {
    List<String> header = new ArrayList<>(record.toList());
    if (!header.get(0).isEmpty() && header.get(0).charAt(0) == BYTE_ORDER_MARK) {
      header.set(0, header.get(0).substring(1));
    }
    requireCommas(file, header);
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        throw broken(file, 1, "the column '" + name + "' is there twice");
      }
    }
    return List.copyOf(header);
  }

  /** Spreadsheets of many countries part cells by semicolons. */
  private static void requireCommas(InputFile file, List<String> header) {
    if (header.size() == 1 && header.get(0).matches("(?s).*[;\\t|].*")) {
      throw broken(
          file,
          1,
          "the header is one cell, '" + header.get(0)
              + "'; expected commas between the names of columns, and between the cells of every row");
    }
  }

  private static JenjangException broken(InputFile file, long line, String what) {
    return new JenjangException(
        ErrorCode.INPUT, file.name() + (line > 0 ? " line " + line : "") + ": " + what);
  }
}
