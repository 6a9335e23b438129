package io.jenjang.batch.io;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run moved between machines and what its driver held, in bytes, as Spark and the Java machine tell it.
 *
 * @param broadcast handed by the driver to every executor, compressed; inside one process almost nothing, as tasks then read the driver's own objects
 * @param shuffled written by tasks for tasks of a later stage
 * @param collected results of tasks that came to the driver, all stages together
 * @param collectedMost results that came to the driver of the stage that sent most
 * @param tasks that ended
 * @param driverHeap the most that each part of the driver's heap held since the watch began, added up; garbage is part of it
 * @param driverResident the most memory that the driver's process had resident since it began, earlier work included; 0 where the system does not tell
 */
public record SparkTraffic(
    long broadcast,
    long shuffled,
    long collected,
    long collectedMost,
    long tasks,
    long driverHeap,
    long driverResident) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  /** As the counters of a manifest name them; what the system does not tell is left out. */
  public Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("tasks", tasks);
    counters.put("broadcast_bytes", broadcast);
    counters.put("shuffled_bytes", shuffled);
    counters.put("collected_bytes", collected);
    counters.put("collected_bytes_of_one_stage", collectedMost);
    counters.put("driver_heap_peak_bytes", driverHeap);
    if (driverResident > 0) {
      counters.put("driver_resident_peak_bytes", driverResident);
    }
    return counters;
  }

  /** From now on the peak is that of what comes, so that a run is not told what an earlier one in the same process held. */
  static void forgetPeakOfHeap() {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  static long peakOfHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }

  /** The high-water mark that Linux keeps. */
  static long peakResident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0L);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
