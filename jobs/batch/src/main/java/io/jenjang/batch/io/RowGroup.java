package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The columns of one row group after another, as the table's leaves: one for a value, two for a map, one for each field of a list. Single values go
 * to a {@link Leaf}, maps and lists, which need repetition levels, to Parquet's own column writers.
 */
final class RowGroup {
  private static final int PAGE_BYTES = 1 << 20;

  private final MessageType schema;
  private final MessageType nestedSchema;
  private final ParquetProperties properties;
  private final CompressionCodecFactory codecs;
  private final Leaf[] leaves;
  private final ColumnWriter[] nested;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore nestedStore;

  RowGroup(MessageType schema, ParquetProperties properties, CompressionCodecFactory codecs) {
    this.schema = schema;
    this.nestedSchema = new MessageType(
        schema.getName(),
        schema.getFields().stream().filter(field -> !field.isPrimitive()).toList());
    this.properties = properties;
    this.codecs = codecs;
    List<ColumnDescriptor> columns = schema.getColumns();
    this.leaves = new Leaf[columns.size()];
    this.nested = new ColumnWriter[columns.size()];
    for (int i = 0; i < leaves.length; i++) {
      Type field = schema.getType(columns.get(i).getPath()[0]);
      leaves[i] = field.isPrimitive() ? Leaf.of(field.asPrimitiveType()) : null;
    }
    start();
  }

  /** Level 1: at the speed at which lines are made, more effort costs more time than it saves bytes. */
  static CodecFactory codecs(Configuration base) {
    Configuration configuration = new Configuration(base);
    configuration.setInt("parquet.compression.codec.zstd.level", 1);
    return new CodecFactory(configuration, PAGE_BYTES);
  }

  static ParquetProperties properties() {
    return ParquetProperties.builder()
        .withPageSize(PAGE_BYTES)
        .withPageRowCountLimit(Leaf.PAGE_ROWS)
        .withSizeStatisticsEnabled(false)
        .build();
  }

  /** By column of the table: its first leaf. */
  static int[] firstLeaves(Table table) {
    int[] first = new int[table.columns().size()];
    int leaf = 0;
    for (int i = 0; i < first.length; i++) {
      Column column = table.columns().get(i);
      first[i] = leaf;
      leaf += switch (column.shape()) {
        case SINGLE -> 1;
        case MAP -> 2;
        case LIST -> column.fields().size();
      };
    }
    return first;
  }

  private void start() {
    pages = new ColumnChunkPageWriteStore(
        codecs.getCompressor(CompressionCodecName.ZSTD),
        schema,
        HeapByteBufferAllocator.getInstance(),
        properties.getColumnIndexTruncateLength(),
        properties.getPageWriteChecksumEnabled());
    nestedStore = properties.newColumnWriteStore(nestedSchema, pages);
    for (int i = 0; i < leaves.length; i++) {
      if (leaves[i] == null) {
        nested[i] = nestedStore.getColumnWriter(schema.getColumns().get(i));
      }
    }
  }

  /** By leaf: where single values go; null for the leaves of maps and lists. */
  Leaf[] leaves() {
    return leaves;
  }

  /** By leaf: where values of maps and lists go in the present row group. */
  ColumnWriter[] nested() {
    return nested;
  }

  void endRow() {
    if (nestedSchema.getFieldCount() > 0) {
      nestedStore.endRecord();
    }
  }

  /** Memory that the number of rows does not tell. */
  long extraBytes() {
    long bytes = nestedStore.getBufferedSize();
    for (Leaf leaf : leaves) {
      bytes += leaf == null ? 0 : leaf.extraBytes();
    }
    return bytes;
  }

  /** Writes everything into a block that was started, and begins the next row group. */
  void flush(ParquetFileWriter file) throws IOException {
    for (int i = 0; i < leaves.length; i++) {
      if (leaves[i] != null) {
        leaves[i].write(pages.getPageWriter(schema.getColumns().get(i)));
        leaves[i].clear();
      }
    }
    nestedStore.flush();
    pages.flushToFileWriter(file);
    close();
    start();
  }

  void close() {
    nestedStore.close();
    pages.close();
  }
}
