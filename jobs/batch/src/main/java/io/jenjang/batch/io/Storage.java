package io.jenjang.batch.io;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the file system behind a path; travels to Spark tasks with the Hadoop settings it was made with. */
public final class Storage implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient Configuration configuration;

  public Storage(Configuration configuration) {
    this.configuration = configuration;
  }

  public Configuration configuration() {
    return configuration;
  }

  /** The file system of a path; on local disks the one that writes no checksum files beside the data. */
  public FileSystem of(Path path) throws IOException {
    FileSystem system = FileSystems.of(path, configuration);
    return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    configuration.write(out);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    configuration = new Configuration(false);
    configuration.readFields(in);
  }
}
