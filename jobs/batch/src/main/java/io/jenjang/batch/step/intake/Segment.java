package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CachePartsFile;
import java.util.List;

/**
 * What one run found in the files of sales that it read itself.
 *
 * @param files that it read
 * @param lines in them
 * @param layout of its blocks
 * @param members how many there were
 * @param numbers its numbers of members, in the lasting numbering
 * @param parts files of the cache with its blocks, by partition of the layout
 * @param totals before any second look
 * @param strangers to whom lines are credited
 */
record Segment(
    List<Source> files,
    long lines,
    Layout layout,
    int members,
    Renumbering numbers,
    List<CachePartsFile> parts,
    ScanTotals totals,
    Strangers strangers) {

  /** An input file by its name below the folder of inputs and by its bytes. */
  record Source(String name, long bytes, String sha256) {}
}
