package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.StatementLineWriter;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.JenjangException;
import io.jenjang.tree.Ids;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  private static final int AMOUNT = Carry.AMOUNT;

  @TempDir
  private Path output;

  @Test
  void readsCarry() {
    Manifest run = SampleRun.publish(output, SampleRun.NOW);
    List<String> rows = new ArrayList<>();
    reader(Carry.TABLE, run)
        .forEach(row -> rows.add(row.text(Carry.MEMBER_ID) + " " + row.text(Carry.ITEM) + " "
            + row.text(Carry.NAME) + " "
            + row.text(Carry.PERIOD) + " " + (row.isNull(AMOUNT) ? "-" : row.number(AMOUNT)) + " "
            + row.decimal(AMOUNT) + " "
            + row.text(Carry.TEXT)));
    assertThat(rows)
        .containsExactly(
            "M1 TITLE gold null - null null",
            "M1 BALANCE IDR null -50000 -5.0000 null",
            "M2 FIRST_ORDER null null - null S-1");
  }

  @Test
  void readsMapsAndLists() {
    Manifest run = SampleRun.publish(output, SampleRun.NOW);
    List<Object> seen = new ArrayList<>();
    int volumes = Qualifications.TABLE.index("volumes");
    int missing = Qualifications.TABLE.index("missing");
    reader(Qualifications.TABLE, run)
        .forEach(row -> seen.add(List.of(row.map(volumes), row.list(missing))));
    assertThat(seen)
        .containsExactly(
            List.of(
                Map.of("pv", new BigDecimal("100.0000")),
                List.of(
                    Map.of(
                        "requirement", "gv",
                        "needed", new BigDecimal("2000.0000"),
                        "has", new BigDecimal("1000.0000"),
                        "short_by", new BigDecimal("1000.0000")),
                    Map.of(
                        "requirement", "legs having gold",
                        "needed", new BigDecimal("3.0000"),
                        "has", new BigDecimal("1.0000"),
                        "short_by", new BigDecimal("2.0000")))),
            List.of(Map.of(), List.of()));
  }

  @Test
  void readsAllTablesToTheEnd() {
    Manifest run = SampleRun.publish(output, SampleRun.NOW);
    for (Table table : OutputTables.ALL) {
      int[] rows = {0};
      reader(table, run).forEach(row -> rows[0]++ >= 0);
      assertThat(rows[0]).as(table.name()).isEqualTo((int)
          run.output(table.name()).rows());
    }
  }

  @Test
  void findsOneMemberAmongManyRows() {
    long seed = 20261123;
    Random random = new Random(seed);
    Ids ids =
        SampleRun.ids(IntStream.range(0, 50_000).mapToObj(i -> "M" + i).toArray(String[]::new));
    RunFolder folder =
        RunFolder.begin(output.toString(), "2026-10", new Configuration(), SampleRun.NOW);
    int wanted = 1 + random.nextInt(ids.count() - 1);
    List<String> expected = new ArrayList<>();
    List<WrittenFile> written = new ArrayList<>();
    for (int part = 0; part < 2; part++) {
      try (TaskFiles task = folder.task(part)) {
        var lines = new StatementLineWriter(task.rows(StatementLines.TABLE), ids, "IDR");
        for (int member = 1 + part; member < ids.count(); member += 2) {
          for (int line = 1; line <= 1 + member % 3; line++) {
            long amount = random.nextInt();
            int source = 1 + random.nextInt(ids.count() - 1);
            lines.bonus(
                member,
                line,
                "LEVEL",
                source,
                1,
                1,
                amount,
                1_000_000,
                amount >> 63,
                amount,
                amount);
            if (member == wanted) {
              expected.add(ids.text(source) + " " + BigDecimal.valueOf(amount, 4));
            }
          }
        }
        written.addAll(task.finish());
      }
    }
    Manifest run = SampleRun.manifest(folder, SampleRun.NOW, folder.commit(written));
    folder.publish(run);

    List<String> found = new ArrayList<>();
    Table table = StatementLines.TABLE;
    reader(table, run)
        .where("member_id", ids.text(wanted))
        .forEach(row -> found.add(
            row.text(table.index("source_member_id")) + " " + row.decimal(table.index("amount"))));
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
    reader(table, run).where("member_id", "nobody").forEach(row -> found.add("no row is expected"));
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void columnsThatAnEarlierVersionDidNotHaveAreNull() {
    Manifest run = SampleRun.publish(output, SampleRun.NOW);
    List<Column> columns = new ArrayList<>(Carry.TABLE.columns());
    columns.add(Column.single("expires", io.jenjang.batch.schema.ColumnType.TEXT, false, "later"));
    Table later =
        new Table("carry", 2, "later", columns, List.of("member_id"), List.of(), List.of());
    List<String> rows = new ArrayList<>();
    reader(later, run)
        .forEach(row -> rows.add(row.text(later.index("expires")) + row.text(Carry.ITEM)));
    assertThat(rows).containsExactly("nullTITLE", "nullBALANCE", "nullFIRST_ORDER");
  }

  @Test
  void missingAndDamagedFilesAreNamed() throws IOException {
    Manifest run = SampleRun.publish(output, SampleRun.NOW);
    Path file = output.resolve(run.output("carry").files().get(0).path());
    Files.write(file, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> reader(Carry.TABLE, run).forEach(row -> true))
        .isInstanceOf(JenjangException.class)
        .hasMessageStartingWith(file + " cannot be read: ")
        .hasMessageEndingWith("; bring it back from a copy");
    Files.delete(file);
    assertThatThrownBy(() -> reader(Carry.TABLE, run).forEach(row -> true))
        .isInstanceOf(JenjangException.class)
        .hasMessageEndingWith(
            "is named by the manifest of its run and is missing: bring it back from a copy");
  }

  private TableReader reader(Table table, Manifest run) {
    return TableReader.of(table, new Runs(output.toString(), new Configuration()), run);
  }
}
