package io.jenjang.batch.io.column;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Walks the rows of a share, some thousands at a time, so many that each column's lie in one page. */
public final class ShareReader implements Closeable {
  private static final int MOST = 4096;

  private final RowShare share;
  private final ColumnChunk[] chunks;
  private final int[] at;
  private final ColumnValues[] values;
  private final ColumnarBatch batch;
  private final FSDataInputStream file;
  private final PageBytes pages;
  private long row;

  private ShareReader(RowShare share, StructType columns, FSDataInputStream file, PageBytes pages) {
    this.share = share;
    this.chunks = new ColumnChunk[columns.length()];
    this.at = new int[chunks.length];
    this.values = new ColumnValues[chunks.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = new ColumnValues(columns.apply(i).dataType());
    }
    this.batch = new ColumnarBatch(values);
    this.file = file;
    this.pages = pages;
    this.row = share.from();
  }

  /**
   * Opens a share.
   *
   * @param columns which ones, and what they are in rows
   */
  public static ShareReader open(RowShare share, StructType columns, Configuration hadoop)
      throws IOException {
    Path path = new Path(share.path());
    try (ParquetFileReader footer = ParquetFileReader.open(
        HadoopInputFile.fromPath(path, hadoop),
        HadoopReadOptions.builder(hadoop).build())) {
      ShareReader reader =
          new ShareReader(share, columns, RawFiles.open(path, hadoop), new PageBytes(hadoop));
      try {
        reader.openChunks(columns, footer);
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
      return reader;
    }
  }

  /** Whether a row group can be read from the middle: every column's pages are listed. */
  public static boolean isDivisible(BlockMetaData group) {
    return group.getColumns().stream().allMatch(chunk -> chunk.getOffsetIndexReference() != null);
  }

  private void openChunks(StructType columns, ParquetFileReader footer) throws IOException {
    MessageType schema = footer.getFileMetaData().getSchema();
    BlockMetaData group = footer.getFooter().getBlocks().get(share.group());
    for (int i = 0; i < chunks.length; i++) {
      StructField field = columns.apply(i);
      String[] path = {field.name()};
      ColumnDescriptor descriptor = schema.getColumnDescription(path);
      openChunk(i, new ColumnKind(descriptor, field.dataType()), chunk(group, path), footer);
    }
  }

  private static ColumnChunkMetaData chunk(BlockMetaData group, String[] path) throws IOException {
    return group.getColumns().stream()
        .filter(column -> column.getPath().equals(ColumnPath.get(path)))
        .findFirst()
        .orElseThrow(() -> new IOException("a row group lacks the column '" + path[0] + "'"));
  }

  private void openChunk(
      int column, ColumnKind kind, ColumnChunkMetaData chunk, ParquetFileReader footer)
      throws IOException {
    long start = chunk.getStartingPos();
    ChunkStream stream = new ChunkStream(file, start, start + chunk.getTotalSize());
    chunks[column] = new ColumnChunk(kind, chunk, stream, pages);
    if (share.from() > 0) {
      OffsetIndex index = footer.readOffsetIndex(chunk);
      int page = index.getPageCount() - 1;
      while (index.getFirstRowIndex(page) > share.from()) {
        page--;
      }
      chunks[column].skipTo(index.getOffset(page));
      chunks[column].next();
      at[column] = (int) (share.from() - index.getFirstRowIndex(page));
    }
  }

  /** The next rows, good until the ones after them; null when there are none. */
  public ColumnarBatch next() throws IOException {
    if (row == share.to()) {
      return null;
    }
    int count = (int) Math.min(MOST, share.to() - row);
    for (int i = 0; i < chunks.length; i++) {
      if (at[i] == chunks[i].rows()) {
        chunks[i].next();
        at[i] = 0;
      }
      count = Math.min(count, chunks[i].rows() - at[i]);
    }
    for (int i = 0; i < chunks.length; i++) {
      chunks[i].show(values[i], at[i]);
      at[i] += count;
    }
    row += count;
    batch.setNumRows(count);
    return batch;
  }

  @Override
  public void close() throws IOException {
    pages.close();
    file.close();
  }
}
