package io.jenjang.bench.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

  @Test
  void theFullestMomentIsBeforeACollection(@TempDir Path folder) throws Exception {
    Path log = Files.writeString(folder.resolve("gc.log"), """
        [0.005s][info][gc] Using G1
        [0.4s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 300M->20M(5600M) 3.1ms
        [0.9s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 120M->90M(5600M) 3.1ms
        """);

    assertThat(GcLog.peakBytes(log)).isEqualTo(300L << 20);
  }
}
