package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a file is what was written into it, or damage, whatever else of the file is damaged. */
class CachePartsTest {
  private static final int PARTS = 5;

  @TempDir
  private Path folder;

  private final List<List<String>> written = new ArrayList<>();
  private CacheFolder cache;
  private CachePartsFile file;
  private byte[] sound;

  @BeforeEach
  void write() throws IOException {
    cache =
        new CacheFolder(folder.toString(), CacheFolder.Of.SALES, "run", new Configuration(false));
    for (int part = 0; part < PARTS; part++) {
      written.add(new ArrayList<>());
    }
    CachePartsWriter out = cache.create("blocks", PARTS);
    Random random = new Random(3);
    for (int block = 0; block < 12; block++) {
      // The last part stays empty.
      int part = random.nextInt(PARTS - 1);
      String text = "b".repeat(random.nextInt(9)) + block;
      written.get(part).add(0, text);
      out.write(part, text.getBytes(StandardCharsets.UTF_8));
    }
    file = out.finish();
    sound = Files.readAllBytes(path(file));
  }

  private Path path(CachePartsFile of) {
    return folder.resolve("cache/sales").resolve(of.path());
  }

  private List<String> part(CachePartsFile of, int part) {
    return cache.read(of, part).stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .toList();
  }

  /** Parts that cannot be read; the others are as they were written. */
  private List<Integer> damaged() {
    List<Integer> damaged = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      try {
        assertThat(part(file, part)).isEqualTo(written.get(part));
      } catch (CacheDamage damage) {
        assertThat(damage).hasMessageContaining(path(file).toString());
        damaged.add(part);
      }
    }
    return damaged;
  }

  @Test
  void everyPartIsReadByItself() {
    assertThat(file.bytes()).isEqualTo(sound.length);
    assertThat(file.run()).isEqualTo("run");
    assertThat(damaged()).isEmpty();
  }

  @Test
  void everyByteIsUnderTheChecksumOfOnePart() throws IOException {
    for (int at = 0; at < sound.length; at++) {
      byte[] changed = sound.clone();
      changed[at] ^= 4;
      Files.write(path(file), changed);
      assertThat(damaged()).as("byte %s", at).hasSize(1);
    }
  }

  @Test
  void whatIsCutOffIsMissed() throws IOException {
    for (int left = 0; left < sound.length; left++) {
      Files.write(path(file), Arrays.copyOf(sound, left));
      assertThat(damaged()).as("%s bytes", left).contains(PARTS - 1);
    }
    Files.delete(path(file));
    assertThat(damaged()).hasSize(PARTS);
  }

  @Test
  void noFileCanStandInForAnother() throws IOException {
    CachePartsWriter out = cache.create("blocks", PARTS);
    for (int part = 0; part < PARTS; part++) {
      for (int block = written.get(part).size() - 1; block >= 0; block--) {
        out.write(part, written.get(part).get(block).getBytes(StandardCharsets.UTF_8));
      }
    }
    CachePartsFile other = out.finish();
    assertThat(other.bytes()).isEqualTo(file.bytes());
    assertThat(part(other, 0)).isEqualTo(written.get(0));
    Files.copy(path(other), path(file), StandardCopyOption.REPLACE_EXISTING);
    assertThat(damaged()).hasSize(PARTS);
  }

  @Test
  void noPartCanStandInForAnother() throws IOException {
    byte[] changed = sound.clone();
    int entry = PartRecord.ENTRY;
    int first = sound.length - PARTS * entry;
    System.arraycopy(sound, first, changed, first + entry, entry);
    Files.write(path(file), changed);
    assertThat(damaged()).containsExactly(1);
  }

  @Test
  void whatCannotBeWrittenSaysWhy() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
    CachePartsWriter out = new CacheFolder(
            blocked.toString(), CacheFolder.Of.SALES, "run", new Configuration(false))
        .create("blocks", 1);
    out.write(0, new byte[3]);
    assertThat(out.finish()).isNull();
    assertThat(out.failure()).contains(blocked.toString()).contains("cannot be written");
    assertThatThrownBy(() -> cache.read(new CachePartsFile("run/none", 44, 1), 0))
        .isInstanceOf(CacheDamage.class)
        .hasMessageContaining("cannot be read");
  }
}
