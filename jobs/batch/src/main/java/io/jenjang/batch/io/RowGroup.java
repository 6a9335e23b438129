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
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The column writers of one row group, in the order of the table's leaves: one for a value, two for a map, one for each field of a list. */
final class RowGroup {
  /** Column index entries, and with them what a reader has to decode for one member, are at most this many rows long. */
  private static final int PAGE_ROWS = 20_000;

  private static final int PAGE_BYTES = 1 << 20;
  private static final int DICTIONARY_BYTES = 1 << 20;

  private final ColumnChunkPageWriteStore pages;
  private final ColumnWriteStore store;
  private final ColumnWriter[] leaves;

  RowGroup(MessageType schema, ParquetProperties properties, CompressionCodecFactory codecs) {
    this.pages = new ColumnChunkPageWriteStore(
        codecs.getCompressor(CompressionCodecName.ZSTD),
        schema,
        HeapByteBufferAllocator.getInstance(),
        properties.getColumnIndexTruncateLength(),
        properties.getPageWriteChecksumEnabled());
    this.store = properties.newColumnWriteStore(schema, pages);
    List<ColumnDescriptor> columns = schema.getColumns();
    this.leaves = new ColumnWriter[columns.size()];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = store.getColumnWriter(columns.get(i));
    }
  }

  /** Level 1: at the speed at which lines are made, more effort costs more time than it saves bytes. */
  static CodecFactory codecs(Configuration base) {
    Configuration configuration = new Configuration(base);
    configuration.setInt("parquet.compression.codec.zstd.level", 1);
    return new CodecFactory(configuration, PAGE_BYTES);
  }

  /** No minimum and maximum of texts and exact amounts: rows are in tree order, so they tell a reader nothing, and cost more than the writing. */
  static ParquetProperties properties(MessageType schema) {
    ParquetProperties.Builder properties = ParquetProperties.builder()
        .withPageSize(PAGE_BYTES)
        .withPageRowCountLimit(PAGE_ROWS)
        .withDictionaryPageSize(DICTIONARY_BYTES)
        .withValuesWriterFactory(new RepeatingTexts())
        .withSizeStatisticsEnabled(false);
    for (ColumnDescriptor column : schema.getColumns()) {
      PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
      if (type == PrimitiveTypeName.BINARY || type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
        properties.withStatisticsEnabled(String.join(".", column.getPath()), false);
      }
    }
    return properties.build();
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

  ColumnWriter[] leaves() {
    return leaves;
  }

  void endRow() {
    store.endRecord();
  }

  long bufferedBytes() {
    return store.getBufferedSize();
  }

  /** Writes everything into a block that was started. */
  void flush(ParquetFileWriter file) throws IOException {
    store.flush();
    pages.flushToFileWriter(file);
  }

  void close() {
    store.close();
    pages.close();
  }
}
