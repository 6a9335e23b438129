package io.jenjang.batch.io.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.column.RowShare;
import io.jenjang.batch.io.read.ParquetFooters.Footer;
import io.jenjang.batch.io.read.ParquetFooters.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;

/** Every row of every file belongs to one task, in the order of the files. */
class TaskSharesTest {
  private static Footer file(String path, Group... groups) {
    return new Footer(
        new InputFile(path, path, 1), new MessageType("rows", List.of()), List.of(groups));
  }

  @Test
  void largeRowGroupsAreDividedWhereTheirPagesAreListed() {
    List<List<RowShare>> tasks = TaskShares.of(List.of(
        file("a", new Group(0, 2_000_000, 30_000_000, true)),
        file("b", new Group(1, 2_000_000, 30_000_000, false))));

    assertThat(tasks.subList(0, tasks.size() - 1))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            task -> assertThat(task).hasSize(1).allMatch(share -> share.path().equals("a")));
    assertThat(tasks.get(tasks.size() - 1))
        .containsExactly(new RowShare("b", 1, 0, 2_000_000, 30_000_000));
  }

  @Test
  void smallFilesGoTogether() {
    List<Footer> files = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      files.add(file("f" + i, new Group(0, 1000, 10_000, true)));
    }

    assertThat(TaskShares.of(files)).hasSize(2);
  }

  @Test
  void noRowsAreNoTask() {
    assertThat(TaskShares.of(List.of(file("a")))).isEmpty();
  }

  @Test
  void everyRowIsReadOnce() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Footer> files = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        files.add(file("f" + i, group(0, random), group(1, random)));
      }
      List<RowShare> shares =
          TaskShares.of(files).stream().flatMap(List::stream).toList();
      int next = 0;
      for (Footer file : files) {
        for (Group group : file.groups()) {
          long row = 0;
          while (row < group.rows()) {
            RowShare share = shares.get(next++);
            assertThat(share.path()).as("seed %s", seed).isEqualTo(file.file().path());
            assertThat(share.group()).as("seed %s", seed).isEqualTo(group.place());
            assertThat(share.from()).as("seed %s", seed).isEqualTo(row);
            row = share.to();
          }
          assertThat(row).as("seed %s", seed).isEqualTo(group.rows());
        }
      }
      assertThat(shares).as("seed %s", seed).hasSize(next);
    }
  }

  private static Group group(int place, Random random) {
    return new Group(
        place,
        1 + random.nextInt(3_000_000),
        1 + random.nextInt(100_000_000),
        random.nextBoolean());
  }
}
