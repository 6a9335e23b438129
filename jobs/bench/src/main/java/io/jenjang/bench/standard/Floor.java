package io.jenjang.bench.standard;

/**
 * Seconds that moving a run's bytes takes by itself: each part at the measured speed of this machine, one after another.
 *
 * @param read the files of the month, all their columns, from the page cache
 * @param unpack them, by all threads
 * @param pack what the run wrote, by all threads
 * @param write it to the disk
 */
record Floor(double read, double unpack, double pack, double write) {
  /** All parts together. */
  double seconds() {
    return read + unpack + pack + write;
  }
}
