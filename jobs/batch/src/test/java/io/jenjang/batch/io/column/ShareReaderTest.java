package io.jenjang.batch.io.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written comes back, whatever the encoding, the codec and the way the rows are divided. */
class ShareReaderTest {
  private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
      message rows {
        required binary id (STRING);
        optional binary word (STRING);
        optional int64 amount (DECIMAL(18,2));
        optional int32 small (DECIMAL(9,2));
        optional int64 millis (TIMESTAMP(MILLIS,true));
        required int64 micros (TIMESTAMP(MICROS,true));
        optional boolean flag;
        optional int32 day (DATE);
        optional int96 moment;
        optional fixed_len_byte_array(9) large (DECIMAL(20,2));
        optional binary bytes (DECIMAL(12,4));
        optional int64 nanos (TIMESTAMP(NANOS,false));
      }
      """);
  private static final StructType COLUMNS = new StructType()
      .add("id", DataTypes.StringType)
      .add("word", DataTypes.StringType)
      .add("amount", DataTypes.createDecimalType(18, 2))
      .add("small", DataTypes.createDecimalType(9, 2))
      .add("millis", DataTypes.TimestampType)
      .add("micros", DataTypes.TimestampType)
      .add("flag", DataTypes.BooleanType)
      .add("day", DataTypes.DateType)
      .add("moment", DataTypes.TimestampType)
      .add("large", DataTypes.createDecimalType(20, 2))
      .add("bytes", DataTypes.createDecimalType(12, 4))
      .add("nanos", DataTypes.TimestampNTZType);
  private static final int ROWS = 9000;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "PARQUET_1_0, true, UNCOMPRESSED, 1",
    "PARQUET_1_0, true, ZSTD, 2",
    "PARQUET_1_0, false, ZSTD, 3",
    "PARQUET_1_0, false, SNAPPY, 4",
    "PARQUET_2_0, true, GZIP, 5",
    "PARQUET_2_0, false, ZSTD, 6",
    "PARQUET_2_0, false, UNCOMPRESSED, 7"
  })
  void givesBackWhatWasWritten(
      WriterVersion version, boolean dictionary, CompressionCodecName codec, long seed)
      throws IOException {
    List<Object[]> rows = rows(new Random(seed));
    Path file = write(rows, version, dictionary, codec);
    for (BlockMetaData group : groups(file)) {
      assertThat(ShareReader.isDivisible(group)).isTrue();
    }
    for (long[] part : new long[][] {{0, ROWS}, {0, 1}, {1, ROWS}, {777, 4000}, {ROWS - 1, ROWS}}) {
      assertThat(lists(read(file, part[0], part[1])))
          .as("seed %s, rows %s", seed, Arrays.toString(part))
          .isEqualTo(lists(rows.subList((int) part[0], (int) part[1])));
    }
  }

  private static List<List<Object>> lists(List<Object[]> rows) {
    return rows.stream().map(Arrays::asList).toList();
  }

  @Test
  void aDamagedPageIsNoValue() throws IOException {
    Path file =
        write(rows(new Random(8)), WriterVersion.PARQUET_1_0, false, CompressionCodecName.ZSTD);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, 2000, (byte) 0xA5);
    Files.write(file, bytes);

    assertThatThrownBy(() -> read(file, 0, ROWS))
        .isInstanceOfAny(IOException.class, RuntimeException.class);
  }

  /** Long and short runs of absent cells, few and many different values. */
  private static List<Object[]> rows(Random random) {
    List<Object[]> rows = new ArrayList<>();
    boolean[] absent = new boolean[12];
    for (int i = 0; i < ROWS; i++) {
      for (int column = 1; column < absent.length; column++) {
        if (random.nextInt(column * 20) == 0) {
          absent[column] = column != 5 && random.nextBoolean();
        }
      }
      rows.add(row(i, absent, random));
    }
    return rows;
  }

  private static Object[] row(int number, boolean[] absent, Random random) {
    Object[] values = {
      "id-" + number,
      "word".substring(random.nextInt(5)),
      BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, 2),
      BigDecimal.valueOf(random.nextInt(100) - 50, 2),
      (random.nextInt(2_000_000_000) - 1_000_000_000) * 1000L,
      random.nextLong() >> 8,
      random.nextBoolean(),
      random.nextInt(40_000) - 20_000,
      (random.nextInt() * 1_000_000L) + random.nextInt(1_000_000),
      new BigDecimal(new BigInteger(65, random).negate(), 2),
      BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, 4),
      random.nextLong() >> 12
    };
    for (int column = 0; column < values.length; column++) {
      values[column] = absent[column] ? null : values[column];
    }
    return values;
  }

  private Path write(
      List<Object[]> rows, WriterVersion version, boolean dictionary, CompressionCodecName codec)
      throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(
            new org.apache.hadoop.fs.Path(file.toString()))
        .withType(SCHEMA)
        .withWriterVersion(version)
        .withDictionaryEncoding(dictionary)
        .withCompressionCodec(codec)
        .withPageRowCountLimit(1000)
        .build()) {
      for (Object[] row : rows) {
        writer.write(group(row));
      }
    }
    return file;
  }

  private static Group group(Object[] row) {
    Group group = new SimpleGroup(SCHEMA);
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        add(group, SCHEMA.getFieldName(i), row[i]);
      }
    }
    return group;
  }

  private static void add(Group group, String name, Object value) {
    switch (name) {
      case "id", "word" -> group.add(name, (String) value);
      case "amount" -> group.add(name, ((BigDecimal) value).unscaledValue().longValueExact());
      case "small" -> group.add(name, ((BigDecimal) value).unscaledValue().intValueExact());
      case "millis" -> group.add(name, (long) value / 1000);
      case "micros" -> group.add(name, (long) value);
      case "nanos" -> group.add(name, (long) value * 1000 + 999);
      case "flag" -> group.add(name, (boolean) value);
      case "day" -> group.add(name, (int) value);
      case "moment" -> group.add(name, int96((long) value));
      case "large" -> group.add(name, Binary.fromConstantByteArray(nineBytes((BigDecimal) value)));
      default ->
        group.add(
            name,
            Binary.fromConstantByteArray(((BigDecimal) value).unscaledValue().toByteArray()));
    }
  }

  private static Binary int96(long micros) {
    long day = Math.floorDiv(micros, 86_400_000_000L);
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(Math.floorMod(micros, 86_400_000_000L) * 1000).putInt((int) day + 2_440_588);
    return Binary.fromConstantByteArray(bytes.array());
  }

  private static byte[] nineBytes(BigDecimal value) {
    byte[] bytes = value.unscaledValue().toByteArray();
    byte[] nine = new byte[9];
    Arrays.fill(nine, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(bytes, 0, nine, 9 - bytes.length, bytes.length);
    return nine;
  }

  private static List<BlockMetaData> groups(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(
        new org.apache.hadoop.fs.Path(file.toString()), new Configuration()))) {
      return reader.getFooter().getBlocks();
    }
  }

  private static List<Object[]> read(Path file, long from, long to) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    RowShare share = new RowShare(file.toString(), 0, from, to, 0);
    try (ShareReader reader = ShareReader.open(share, COLUMNS, new Configuration())) {
      for (ColumnarBatch batch = reader.next(); batch != null; batch = reader.next()) {
        for (int i = 0; i < batch.numRows(); i++) {
          rows.add(values(batch.getRow(i)));
        }
      }
    }
    return rows;
  }

  private static Object[] values(InternalRow row) {
    Object[] values = new Object[COLUMNS.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : value(row, i);
    }
    return values;
  }

  private static Object value(InternalRow row, int column) {
    return switch (COLUMNS.apply(column).name()) {
      case "id", "word" -> row.getUTF8String(column).toString();
      case "amount" -> row.getDecimal(column, 18, 2).toJavaBigDecimal();
      case "small" -> row.getDecimal(column, 9, 2).toJavaBigDecimal();
      case "millis", "micros", "moment", "nanos" -> row.getLong(column);
      case "flag" -> row.getBoolean(column);
      case "day" -> row.getInt(column);
      case "large" -> row.getDecimal(column, 20, 2).toJavaBigDecimal();
      default -> row.getDecimal(column, 12, 4).toJavaBigDecimal();
    };
  }
}
