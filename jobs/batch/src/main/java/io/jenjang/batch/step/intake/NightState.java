package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFile;
import java.util.List;

/**
 * What runs found out about files of sales, as the last of them left it.
 *
 * @param dependencies digest of everything besides files and members on which it depends
 * @param segments one for every run that read files
 * @param people files with the members in their lasting numbering, one after another
 * @param suspects fingerprints of doubtful keys, ascending
 * @param picks all lines with such a key or reference, numbers and ranges as those of the last segment's members
 */
record NightState(
    String dependencies,
    List<Segment> segments,
    List<CacheFile> people,
    long[] suspects,
    Picks picks) {

  /**
   * Lines that got a second look.
   *
   * @param layout of their ranges
   * @param members how many there were
   * @param numbers numbers of members, in the lasting numbering
   */
  record Picks(Layout layout, int members, Renumbering numbers, List<SuspectLine> lines) {}
}
