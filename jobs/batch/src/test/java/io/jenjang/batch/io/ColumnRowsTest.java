package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Carry.Item;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Volumes;
import io.jenjang.tree.Ids;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of several pages come back as they were, whatever is missing, repeated or mixed in them. */
class ColumnRowsTest {
  private static final long SEED = 77;
  private static final int ROWS = 45_000;
  private static final Ids IDS =
      SampleRun.ids(IntStream.range(0, 500).mapToObj(i -> "M" + i * 31).toArray(String[]::new));

  @TempDir
  private Path output;

  @Test
  void mapsAndListsOfAnyLength() {
    Table table = Qualifications.TABLE;
    Random random = new Random(SEED);
    List<Map<String, Object>> volumes = new ArrayList<>();
    List<List<Map<String, Object>>> missing = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      volumes.add(volumes(random, row));
      missing.add(missing(random, row));
    }
    Manifest run = write(table, sink -> {
      for (int row = 0; row < ROWS; row++) {
        volumes
            .get(row)
            .forEach((name, value) ->
                sink.entry(table.index("volumes"), name, unscaled((BigDecimal) value)));
        for (Map<String, Object> one : missing.get(row)) {
          sink.element(
              table.index("missing"),
              one.get("requirement"),
              unscaled((BigDecimal) one.get("needed")),
              unscaled((BigDecimal) one.get("has")),
              unscaled((BigDecimal) one.get("short_by")));
        }
        required(table, sink, row);
        sink.end();
      }
    });
    int[] row = {0};
    reader(table, run).forEach(found -> {
      String where = "seed " + SEED + ", row " + row[0];
      assertThat(found.map(table.index("volumes"))).as(where).isEqualTo(volumes.get(row[0]));
      assertThat(found.list(table.index("missing"))).as(where).isEqualTo(missing.get(row[0]));
      assertThat(found.map(table.index("groups"))).as(where).isEmpty();
      assertThat(found.text(table.index("member_id")))
          .as(where)
          .isEqualTo(IDS.text(1 + row[0] % 500));
      row[0]++;
      return true;
    });
    assertThat(row[0]).isEqualTo(ROWS);
  }

  /** None at first, then exactly one, then any number, more than a block has rows at once now and then. */
  private static Map<String, Object> volumes(Random random, int row) {
    int count = row < 20_000 ? 0 : row < 30_000 ? 1 : row % 9_999 == 0 ? 2_500 : random.nextInt(4);
    Map<String, Object> volumes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      volumes.put("volume" + i, BigDecimal.valueOf(random.nextInt(), 4));
    }
    return volumes;
  }

  private static List<Map<String, Object>> missing(Random random, int row) {
    List<Map<String, Object>> missing = new ArrayList<>();
    for (int i = row < 25_000 ? 3 : random.nextInt(8); i > 2; i--) {
      missing.add(Map.of(
          "requirement", "gv at least " + i,
          "needed", BigDecimal.valueOf(i, 4),
          "has", BigDecimal.valueOf(random.nextLong(), 4),
          "short_by", BigDecimal.valueOf(-i, 4)));
    }
    return missing;
  }

  private static void required(Table table, RowSink sink, int row) {
    sink.member(table.index("member_id"), IDS, 1 + row % 500);
    sink.text(table.index("kind"), "seller");
    sink.text(table.index("status"), row % 3 == 0 ? "suspended" : "active");
    sink.flag(table.index("active"), row % 3 == 0);
    sink.integer(table.index("legs"), row);
  }

  /** Rows that come a column at a time and rows that come one by one are the same rows. */
  @Test
  void wholeColumnsBetweenSingleRows() {
    int[] members = IntStream.range(0, ROWS).map(row -> 1 + row % 500).toArray();
    int[] days = IntStream.range(0, ROWS).map(row -> row / 3).toArray();
    short[] currency = new short[ROWS];
    short[] volume = new short[ROWS];
    long[] amount = new long[ROWS];
    for (int row = 0; row < ROWS; row++) {
      currency[row] = (short) (row < 9_000 || row % 4 == 0 ? row % 3 : 1);
      volume[row] = (short) (row / 5_000 % 2);
      amount[row] = row * 1_000_003L;
    }
    String[] currencies = {null, "IDR", "USD"};
    String[] volumes = {"cv", "points"};
    Table table = Volumes.TABLE;
    Manifest run = write(table, sink -> {
      Volumes.Writer writer = new Volumes.Writer(sink, IDS, currencies, volumes);
      int from = 0;
      for (int size : new int[] {1, 1999, 1, 7_500, 0, 33_000, ROWS - 42_501 - 3}) {
        int to = from + size;
        writer.volumes(
            Arrays.copyOfRange(members, from, to),
            Arrays.copyOfRange(days, from, to),
            Arrays.copyOfRange(currency, from, to),
            Arrays.copyOfRange(volume, from, to),
            Arrays.copyOfRange(amount, from, to));
        from = to;
      }
      for (int row = from; row < ROWS; row++) {
        sink.member(table.index("member_id"), IDS, members[row]);
        sink.integer(table.index("sold_on"), days[row]);
        sink.text(table.index("currency"), currencies[currency[row]]);
        sink.text(table.index("volume"), volumes[volume[row]]);
        sink.number(table.index("amount"), amount[row]);
        sink.end();
      }
    });
    int[] at = {0};
    reader(table, run).forEach(found -> {
      int row = at[0]++;
      assertThat(found.text(0)).as("row %s", row).isEqualTo(IDS.text(members[row]));
      assertThat(found.integer(1)).as("row %s", row).isEqualTo(days[row]);
      assertThat(found.text(2)).as("row %s", row).isEqualTo(currencies[currency[row]]);
      assertThat(found.text(3)).as("row %s", row).isEqualTo(volumes[volume[row]]);
      assertThat(found.number(4)).as("row %s", row).isEqualTo(amount[row]);
      return true;
    });
    assertThat(at[0]).isEqualTo(ROWS);
  }

  @Test
  void aColumnThatSomeRowsOfManyLackMustBeOneThatMayBe() {
    assertThatThrownBy(() -> write(Volumes.TABLE, sink -> {
          Volumes.Writer writer =
              new Volumes.Writer(sink, IDS, new String[] {"IDR"}, new String[] {"cv", null});
          writer.volumes(
              new int[] {1, 2, 3}, new int[3], new short[3], new short[] {0, 1, 0}, new long[] {
                1, 2, 3
              });
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("volumes.volume is required and was not set");
  }

  @Test
  void idsByNumberAndByText() {
    Manifest run = write(Carry.TABLE, sink -> {
      Carry.Writer carry = new Carry.Writer(sink, IDS);
      for (int row = 0; row < ROWS; row++) {
        if (row % 7 == 0) {
          carry.stranger(
              "gone-" + row % 70, "TITLE", "gold", null, null, row % 2 == 0 ? "x" : null);
        } else {
          carry.amount(1 + row % 500, Item.VOLUME, "gv", null, row);
        }
      }
    });
    int[] row = {0};
    reader(Carry.TABLE, run).forEach(found -> {
      boolean stranger = row[0] % 7 == 0;
      assertThat(found.text(Carry.MEMBER_ID))
          .as("row %d", row[0])
          .isEqualTo(stranger ? "gone-" + row[0] % 70 : IDS.text(1 + row[0] % 500));
      assertThat(found.text(Carry.TEXT))
          .as("row %d", row[0])
          .isEqualTo(stranger && row[0] % 2 == 0 ? "x" : null);
      assertThat(found.isNull(Carry.AMOUNT)).as("row %d", row[0]).isEqualTo(stranger);
      row[0]++;
      return true;
    });
    assertThat(row[0]).isEqualTo(ROWS);
  }

  @Test
  void numbersOf128Bits() {
    Random random = new Random(SEED);
    List<BigInteger> numbers = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      numbers.add(
          row < 20_000 ? BigInteger.valueOf(row % 9) : new BigInteger(100, random).negate());
    }
    for (int distinct : new int[] {ROWS, 50}) {
      Manifest run = write(Carry.TABLE, sink -> {
        for (int row = 0; row < ROWS; row++) {
          BigInteger number = numbers.get(ROWS - 1 - row % distinct);
          sink.member(Carry.MEMBER_ID, IDS, 1);
          sink.text(Carry.ITEM, "VOLUME");
          sink.wide(
              Carry.AMOUNT, number.shiftRight(Long.SIZE).longValueExact(), number.longValue());
          sink.end();
        }
      });
      int[] row = {0};
      BigInteger[] sum = {BigInteger.ZERO};
      reader(Carry.TABLE, run).forEach(found -> {
        BigInteger number = numbers.get(ROWS - 1 - row[0]++ % distinct);
        sum[0] = sum[0].add(number);
        assertThat(found.decimal(Carry.AMOUNT))
            .as("seed %d, row %d of %d different", SEED, row[0], distinct)
            .isEqualTo(new BigDecimal(number, 4));
        return true;
      });
      assertThat(run.output("carry").sums().get("amount")).isEqualTo(new BigDecimal(sum[0], 4));
    }
  }

  @Test
  void aRowThatLacksSomethingOrHasItTwiceIsRefused() {
    assertThatThrownBy(() -> write(Carry.TABLE, sink -> {
          sink.member(Carry.MEMBER_ID, IDS, 1);
          sink.end();
        }))
        .hasMessage("carry.item is required and was not set");
    assertThatThrownBy(() -> write(Carry.TABLE, sink -> {
          sink.member(Carry.MEMBER_ID, IDS, 1);
          sink.member(Carry.MEMBER_ID, IDS, 2);
        }))
        .hasMessage("carry.member_id was set twice in a row");
  }

  private Manifest write(Table table, Consumer<RowSink> rows) {
    RunFolder folder =
        RunFolder.begin(output.toString(), SampleRun.PERIOD, new Configuration(), SampleRun.NOW);
    try (TaskFiles task = folder.task(0)) {
      rows.accept(task.rows(table));
      Manifest run = SampleRun.manifest(folder, SampleRun.NOW, folder.commit(task.finish()));
      folder.publish(run);
      return run;
    }
  }

  private TableReader reader(Table table, Manifest run) {
    return TableReader.of(table, new Runs(output.toString(), new Configuration()), run);
  }

  private static Long unscaled(BigDecimal number) {
    return number.unscaledValue().longValueExact();
  }
}
