package io.jenjang.batch.io.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.SharedSpark;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More files than are read at a time, of every size around what is read at once. */
class DigestsIT {
  private static final int[] SIZES = {0, 1, 63, 64, 65, 262_143, 262_144, 262_145, 524_288, 600_001
  };

  @TempDir
  private Path folder;

  @Test
  void everyFileHasTheDigestOfItsBytes() throws Exception {
    Random random = new Random(5);
    List<InputFile> files = new ArrayList<>();
    Map<String, String> expected = new HashMap<>();
    for (int size : SIZES) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      InputFile file = write("file-" + size, bytes);
      files.add(file);
      expected.put(
          file.path(),
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    assertThat(Digests.of(SharedSpark.session(), files)).isEqualTo(expected);
  }

  @Test
  void aKnownDigest() throws IOException {
    InputFile file = write("abc", "abc".getBytes(StandardCharsets.US_ASCII));
    assertThat(Digests.of(SharedSpark.session(), List.of(file)))
        .isEqualTo(Map.of(
            file.path(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  @Test
  void noFileHasNone() {
    assertThat(Digests.of(SharedSpark.session(), List.of())).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    InputFile there = write("there", new byte[1]);
    InputFile gone = new InputFile(folder.resolve("gone").toUri().toString(), "gone", 7);
    assertThatThrownBy(() -> Digests.of(SharedSpark.session(), List.of(there, gone)))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining(folder.resolve("gone").toString())
        .hasMessageContaining("cannot be read to its end");
  }

  private InputFile write(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new InputFile(file.toUri().toString(), name, bytes.length);
  }
}
