package io.jenjang.batch.io.read;

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
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/** Reads what Parquet files say about themselves, several at a time. */
final class ParquetFooters {
  private static final int AT_ONCE = 16;

  /** @param rows as the footer states them */
  record Footer(InputFile file, MessageType schema, long rows) {}

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
      return new Footer(file, reader.getFileMetaData().getSchema(), reader.getRecordCount());
    } catch (IOException | RuntimeException e) {
      throw new JenjangException(
          ErrorCode.INPUT,
          file.name() + ": is no whole Parquet file (" + e.getMessage()
              + "); it may have been cut off on the way, send it again",
          e);
    }
  }
}
