package io.jenjang.batch.step.intake;

/**
 * What was not read because an earlier run had read it.
 *
 * @param files of the table sales
 * @param lines in them
 * @param memberFiles of the table members
 * @param memberRows in them
 */
public record Reused(long files, long lines, long memberFiles, long memberRows) {
  Reused withMembers(long newFiles, long newRows) {
    return new Reused(files, lines, newFiles, newRows);
  }
}
