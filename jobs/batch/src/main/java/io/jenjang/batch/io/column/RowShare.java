package io.jenjang.batch.io.column;

import java.io.Serializable;

/**
 * Rows of one row group that are read together.
 *
 * @param path of the file
 * @param group place of the row group in the file
 * @param from first row, counted within the group
 * @param to the row after the last one
 * @param bytes about so many in the file
 */
public record RowShare(String path, int group, long from, long to, long bytes)
    implements Serializable {
  public long rows() {
    return to - from;
  }
}
