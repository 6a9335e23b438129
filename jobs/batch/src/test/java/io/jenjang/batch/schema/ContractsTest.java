package io.jenjang.batch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contracts under conf/contracts say what the schema classes say. {@code -Djenjang.contracts=write} brings them up to date. */
class ContractsTest {
  private static final Path FOLDER = Path.of("../../conf/contracts");

  @Test
  void contractsAreThoseOfTheTables() throws IOException {
    if ("write".equals(System.getProperty("jenjang.contracts"))) {
      for (Table table : OutputTables.ALL) {
        Files.writeString(FOLDER.resolve(table.name() + ".yaml"), ContractText.of(table));
      }
    }
    for (Table table : OutputTables.ALL) {
      assertThat(FOLDER.resolve(table.name() + ".yaml"))
          .as(
              "%s: run this test with -Djenjang.contracts=write and look at the difference",
              table.name())
          .hasContent(ContractText.of(table));
    }
  }

  @Test
  void everyOutputTableHasAContract() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsAll(ContractText.fileNames());
    }
  }

  /** Proposals of places and disclosures belong to no run, so that their contracts are written by hand. */
  @Test
  void contractsWrittenByHandHaveTheColumnsOfTheirTables() throws IOException {
    for (Table table : List.of(Placements.TABLE, Disclosures.TABLE)) {
      String contract = Files.readString(FOLDER.resolve(table.name() + ".yaml"));
      for (Column column : table.columns()) {
        assertThat(contract)
            .contains("      - name: " + column.name() + "\n        description: \"" + column.doc()
                + "\"\n");
      }
      assertThat(contract.split("      - name: ", -1))
          .hasSize(1 + table.columns().size());
    }
  }

  @Test
  void namesAndDocsFollowTheHouse() {
    for (Table table : OutputTables.ALL) {
      assertThat(table.name()).matches("[a-z]+(_[a-z]+)*");
      for (Column column : table.columns()) {
        assertThat(column.name()).as(table.name()).matches("[a-z]+(_[a-z]+)*");
        assertThat(column.doc()).as(table.name() + "." + column.name()).isNotBlank();
        if (!column.required()) {
          assertThat(column.doc())
              .as(table.name() + "." + column.name() + " may be null, and must say what that means")
              .contains("null");
        }
      }
    }
  }
}
