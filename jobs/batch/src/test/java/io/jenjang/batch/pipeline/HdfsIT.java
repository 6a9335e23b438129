package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.sample.Checkout;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input, plan and output on a real HDFS of one node, started and stopped here: the same rows as on a local disk. */
class HdfsIT {
  private static final List<String> PERIODS = List.of("2026-09", "2026-10");

  @TempDir
  private static java.nio.file.Path temporary;

  private static MiniDFSCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    Configuration settings = new Configuration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, temporary.resolve("hdfs").toString());
    cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    cluster.waitActive();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.shutdown(true);
    }
  }

  @Test
  void publishesTheSameRows() throws IOException {
    FileSystem hdfs = cluster.getFileSystem();
    Path input = copy(hdfs, Checkout.samples("harmoni"), "input");
    Path plan = copy(hdfs, Checkout.plan("harmoni.conf"), "plans/harmoni.conf");
    Path output = hdfs.makeQualified(new Path("/company/output"));
    java.nio.file.Path local = temporary.resolve("output");
    for (String period : PERIODS) {
      EngineRun.run(period, input, plan, output, null);
      EngineRun.run(
          period, Checkout.samples("harmoni"), Checkout.plan("harmoni.conf"), local, null);
      assertSame(
          new PublishedTables(output.toString()), new PublishedTables(local.toString()), period);
    }
    assertThat(input.toString()).startsWith("hdfs://");
  }

  private static Path copy(FileSystem hdfs, java.nio.file.Path from, String to) throws IOException {
    Path target = hdfs.makeQualified(new Path("/company", to));
    hdfs.mkdirs(target.getParent());
    hdfs.copyFromLocalFile(new Path(from.toUri()), target);
    return target;
  }

  private static void assertSame(PublishedTables hdfs, PublishedTables local, String period) {
    for (Table table : OutputTables.ALL) {
      assertThat(hdfs.rows(table.name(), period))
          .as(table.name() + " of " + period)
          .isEqualTo(local.rows(table.name(), period));
    }
    assertThat(hdfs.rows("statement_lines", period)).isNotEmpty();
  }
}
