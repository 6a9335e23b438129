package io.jenjang.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A real HDFS of one node inside this process. */
public final class OneNodeHdfs implements AutoCloseable {
  private final MiniDFSCluster cluster;

  private OneNodeHdfs(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /** @param folder where its blocks lie */
  public static OneNodeHdfs start(Path folder) throws IOException {
    Configuration settings = new Configuration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    cluster.waitActive();
    return new OneNodeHdfs(cluster);
  }

  public FileSystem files() throws IOException {
    return cluster.getFileSystem();
  }

  @Override
  public void close() {
    cluster.shutdown(true);
  }
}
