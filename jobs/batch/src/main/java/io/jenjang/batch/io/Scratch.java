package io.jenjang.batch.io;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A folder for work that nobody shall see, under the output folder so that all executors reach it; gone when it is closed. */
public final class Scratch implements AutoCloseable {
  private final Path folder;
  private final Storage storage;
  private final OnExit onExit;

  public Scratch(String output, Configuration configuration) {
    this.folder = new Path(output, "_scratch-" + UUID.randomUUID());
    this.storage = new Storage(configuration);
    this.onExit = OnExit.run(this::remove);
  }

  public String folder() {
    return folder.toString();
  }

  @Override
  public void close() {
    onExit.cancel();
    remove();
  }

  /** Best effort: what stays behind is under a name that readers pass over. */
  private void remove() {
    try {
      storage.of(folder).delete(folder, true);
    } catch (IOException e) {
      return;
    }
  }
}
