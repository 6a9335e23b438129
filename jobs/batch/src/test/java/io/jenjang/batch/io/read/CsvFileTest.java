package io.jenjang.batch.io.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files, well formed and not. */
class CsvFileTest {
  @TempDir
  private Path folder;

  private CsvFile read(byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("t.csv"), bytes);
      return CsvFile.read(
          new InputFile(file.toString(), "t.csv", bytes.length), new Configuration(false));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CsvFile read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void cellsAreExactAndLinesAreCounted() {
    CsvFile csv = read("\uFEFFa,b\r\n 1 ,\"x,\"\"y\"\"\n z\"\r\n\r\n\"\",é\n");

    assertThat(csv.header()).containsExactly("a", "b");
    assertThat(csv.rows()).hasSize(2);
    assertThat(csv.rows().get(0)).containsExactly(" 1 ", "x,\"y\"\n z");
    assertThat(csv.rows().get(1)).containsExactly("", "é");
    assertThat(csv.lines()).containsExactly(2L, 5L);
  }

  @Test
  void aHeaderAloneIsAnEmptyTable() {
    assertThat(read("a,b\n").rows()).isEmpty();
    assertThat(read("a,b").rows()).isEmpty();
  }

  @Test
  void aRowWithTooManyOrTooFewCellsIsNamed() {
    assertThatThrownBy(() -> read("a,b\n1,2\n1\n"))
        .hasMessageStartingWith("t.csv line 3:")
        .hasMessageContaining("2");
    assertThatThrownBy(() -> read("a,b\n1,2,3\n"))
        .hasMessageStartingWith("t.csv line 2:")
        .hasMessageContaining("3");
  }

  @Test
  void cellsThatAreNotPartedByCommasAreNamed() {
    for (String mark : new String[] {";", "\t", "|"}) {
      String header = "member_id" + mark + "sponsor_id";
      assertThatThrownBy(() -> read(header + "\nA" + mark + "B\n"))
          .hasMessage(
              "t.csv line 1: the header is one cell, '" + header
                  + "'; expected commas between the names of columns, and between the cells of every row");
    }
  }

  @Test
  void brokenTextIsNamed() {
    assertThatThrownBy(() -> read("a,b\n1,\"2\n3,4\n")).hasMessageStartingWith("t.csv line 2:");
    assertThatThrownBy(() -> read("a,b\n1,\"2\"x\n")).hasMessageStartingWith("t.csv line 2:");
    assertThatThrownBy(() -> read(new byte[] {'a', '\n', (byte) 0xC3, '\n'}))
        .hasMessageStartingWith("t.csv")
        .hasMessageContaining("not UTF-8");
    byte[] latin =
        ("a,b\n" + "1,2\n".repeat(5) + "caf\u00e9,2\n1,2\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(latin))
        .hasMessage("t.csv line 7: the text is not UTF-8; save the file as UTF-8");
    assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> read("a,a\n")).hasMessageContaining("the column 'a' is there twice");
  }
}
