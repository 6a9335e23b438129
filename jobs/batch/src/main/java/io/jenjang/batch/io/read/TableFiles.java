package io.jenjang.batch.io.read;

import io.jenjang.batch.schema.input.InputSchema;
import java.util.List;

/** The files of one input table, ascending by path. */
public record TableFiles(InputSchema schema, Format format, List<InputFile> files) {
  /** How a table's files are written; all of one table alike. */
  public enum Format {
    PARQUET,
    CSV
  }

  public long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }
}
