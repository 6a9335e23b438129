package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.OneNodeHdfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real HDFS of one node, started and stopped here, a name goes to one writer, whatever the others are doing at that moment. */
class ExclusiveCreateIT {
  private static final byte[] TEXT = "content".getBytes(StandardCharsets.UTF_8);
  private static final int ROUNDS = 40;
  private static final int WRITERS = 4;

  @TempDir
  private static java.nio.file.Path temporary;

  private static OneNodeHdfs cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws IOException {
    cluster = OneNodeHdfs.start(temporary.resolve("hdfs"));
    hdfs = cluster.files();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static ExclusiveCreate files() throws IOException {
    return ExclusiveCreate.of(hdfs, new Path("/"));
  }

  @Test
  void aNameThatSomebodyIsFillingIsTaken() throws IOException {
    Path target = new Path("/filling/file");
    try (FSDataOutputStream unfinished = hdfs.create(target, false)) {
      assertThatThrownBy(() -> files().write(target, TEXT))
          .isInstanceOf(FileAlreadyExistsException.class);
      unfinished.write(TEXT);
    }
    assertThat(hdfs.getFileStatus(target).getLen()).isEqualTo(TEXT.length);
  }

  @Test
  void ofSeveralWritersOneHasTheName() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Path target = new Path("/race/" + round);
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Callable<String>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
          writers.add(() -> end(target, together));
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> end : threads.invokeAll(writers)) {
          ends.add(end.get());
        }
        assertThat(ends)
            .as("round %d", round)
            .containsExactlyInAnyOrder("written", "taken", "taken", "taken");
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String end(Path target, CyclicBarrier together) throws Exception {
    together.await();
    try {
      files().write(target, TEXT);
      return "written";
    } catch (FileAlreadyExistsException e) {
      return "taken";
    }
  }
}
