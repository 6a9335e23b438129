package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of file system that can create exclusively does; the others are refused. */
class ExclusiveCreateTest {
  @TempDir
  private java.nio.file.Path folder;

  /** Stands for an object store: whether it writes on a condition is told by its capabilities. */
  private static final class Store extends FilterFileSystem {
    private final boolean conditional;

    Store(boolean conditional) throws IOException {
      super(local());
      this.conditional = conditional;
    }

    private static FileSystem local() throws IOException {
      RawLocalFileSystem local = new RawLocalFileSystem();
      local.initialize(java.net.URI.create("file:///"), new Configuration());
      return local;
    }

    @Override
    public boolean hasPathCapability(Path path, String capability) {
      return conditional
          && capability.equals(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public FSDataOutputStreamBuilder createFile(Path path) {
      return new Put(this, path);
    }

    @Override
    public FSDataOutputStream create(Path path, boolean overwrite) throws IOException {
      return fs.create(path, overwrite);
    }
  }

  /** The store's builder, which must be asked for the condition. */
  private static final class Put extends FSDataOutputStreamBuilder<FSDataOutputStream, Put> {
    Put(FileSystem store, Path path) {
      super(store, path);
    }

    @Override
    public Put getThisBuilder() {
      return this;
    }

    @Override
    public FSDataOutputStream build() throws IOException {
      assertThat(getMandatoryKeys())
          .contains(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE);
      return getFS().create(getPath(), false);
    }
  }

  @Test
  void aStoreWithConditionalPutKeepsTheFirst() throws IOException {
    assertKeepsTheFirst(new Store(true));
  }

  @Test
  void aLocalDiskKeepsTheFirst() throws IOException {
    RawLocalFileSystem local = new RawLocalFileSystem();
    local.initialize(java.net.URI.create("file:///"), new Configuration());
    assertKeepsTheFirst(local);
    assertThat(folder.toFile().list()).containsExactly("00000001.json");
  }

  @Test
  void aStoreWithoutIsRefused() {
    assertThatThrownBy(() -> ExclusiveCreate.of(new Store(false), path()))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTPUT))
        .hasMessageContaining(
            "the file system file:/// cannot create a file on the condition that there is none of that name");
  }

  private void assertKeepsTheFirst(FileSystem system) throws IOException {
    ExclusiveCreate files = ExclusiveCreate.of(system, path());
    Path target = new Path(path(), "00000001.json");
    files.write(target, "first".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> files.write(target, "second".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageEndingWith("is there already");
    try (var in = system.open(target)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("first");
    }
  }

  private Path path() {
    return new Path(folder.toString());
  }
}
