package io.jenjang.batch.io.read;

import io.jenjang.batch.io.column.ShareReader;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/** Reads what Parquet files say about themselves, several at a time. */
final class ParquetFooters {
  private static final int AT_ONCE = 16;

  /** @param groups that have rows */
  record Footer(InputFile file, MessageType schema, List<Group> groups) {
    /** As the footer states them. */
    long rows() {
      return groups.stream().mapToLong(Group::rows).sum();
    }
  }

  /**
   * A row group.
   *
   * @param place in the file
   * @param bytes in the file
   * @param divisible whether it can be read from the middle
   */
  record Group(int place, long rows, long bytes, boolean divisible) {}

  private ParquetFooters() {}

  /** The footers in the order of the files; stops with INPUT, naming every file that is no whole Parquet file. */
  static List<Footer> read(List<InputFile> files, Configuration hadoop) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, files.size()));
    try {
      List<Future<Footer>> footers =
          files.stream().map(file -> threads.submit(() -> read(file, hadoop))).toList();
      return await(footers);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Footer> await(List<Future<Footer>> footers) {
    List<Footer> list = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Future<Footer> footer : footers) {
      try {
        list.add(footer.get());
      } catch (ExecutionException e) {
        problems.add(e.getCause().getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    if (!problems.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, problems);
    }
    return list;
  }

  private static Footer read(InputFile file, Configuration hadoop) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), hadoop))) {
      return new Footer(
          file, reader.getFileMetaData().getSchema(), groups(reader.getFooter().getBlocks()));
    } catch (IOException | RuntimeException e) {
      throw new JenjangException(
          ErrorCode.INPUT,
          file.name() + ": is no whole Parquet file (" + e.getMessage()
              + "); it may have been cut off on the way, send it again",
          e);
    }
  }

  private static List<Group> groups(List<BlockMetaData> blocks) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      BlockMetaData block = blocks.get(i);
      if (block.getRowCount() > 0) {
        groups.add(new Group(
            i, block.getRowCount(), block.getCompressedSize(), ShareReader.isDivisible(block)));
      }
    }
    return List.copyOf(groups);
  }
}
