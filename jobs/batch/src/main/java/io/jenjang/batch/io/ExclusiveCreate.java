package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LeaseRecoverable;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.ipc.RemoteException;

/**
 * A small file that is created only if its name is free, of which the file system itself is the judge; no rename is relied upon. Which names are
 * free is decided differently by every kind of file system; one that cannot decide is refused.
 */
sealed interface ExclusiveCreate {

  /** Writes the file; a name that is taken is a {@link FileAlreadyExistsException}, and nothing has changed. */
  void write(Path target, byte[] content) throws IOException;

  /**
   * Waits until a file that was found empty is what it will always be: filled by whoever made it or, if that one seems to have died, empty for good,
   * so that it fails should it come back. False if neither can be told in time.
   */
  default boolean settle(Path empty) throws IOException {
    return true;
  }

  /** The way of the file system of a folder; refused with OUTPUT where there is none. */
  static ExclusiveCreate of(FileSystem system, Path folder) throws IOException {
    if (system instanceof RawLocalFileSystem local) {
      return new Linked(local);
    } else if (system instanceof LeaseRecoverable leases) {
      return new Leased(system, leases);
    } else if (system.hasPathCapability(
        folder, CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE)) {
      return new ConditionalPut(system);
    }
    throw new JenjangException(
        ErrorCode.OUTPUT,
        folder + ": the file system " + system.getUri()
            + " cannot create a file on the condition that there is none of that name, and so cannot keep two runs apart"
            + " that are published at the same moment; choose a local disk, HDFS, or an object store with conditional writes"
            + " (S3A from Hadoop 3.4.2 with fs.s3a.create.conditional.enabled)");
  }

  /**
   * On a local disk: a draft is made with a new name and then linked to the name that is wanted, which fails if that is taken. So the file is there
   * whole or not at all, even if the process is killed between any two instructions.
   */
  record Linked(RawLocalFileSystem local) implements ExclusiveCreate {
    @Override
    public void write(Path target, byte[] content) throws IOException {
      Path draft = new Path(
          target.getParent(), "_" + target.getName() + "-" + UUID.randomUUID() + ".writing");
      try (FSDataOutputStream out = local.create(draft, false)) {
        out.write(content);
        out.hsync();
      }
      try {
        Files.createLink(
            local.pathToFile(target).toPath(), local.pathToFile(draft).toPath());
      } catch (java.nio.file.FileAlreadyExistsException e) {
        throw taken(target, e);
      } catch (UnsupportedOperationException e) {
        throw new IOException(
            target + " lies on a file system without hard links; choose another disk", e);
      } finally {
        remove(draft);
      }
    }

    /** The file stands under its name already; a draft that stays is under a name that readers pass over. */
    private void remove(Path draft) {
      try {
        local.delete(draft, false);
      } catch (IOException e) {
        return;
      }
    }
  }

  /**
   * On HDFS: the name node gives a name to one writer. The content comes when the file is closed, so that a writer that died leaves an empty file;
   * taking its lease away makes that final. One that is alive is given the time to finish: if others took its lease at once, all might lose.
   */
  record Leased(FileSystem system, LeaseRecoverable leases) implements ExclusiveCreate {
    private static final List<String> AT_WORK =
        List.of(".RecoveryInProgressException", ".AlreadyBeingCreatedException");

    /** So long a writer may take to fill a file before it counts as dead. */
    private static final Duration ALIVE = Duration.ofSeconds(5);

    /** So long taking a lease away may take. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final Duration BETWEEN = Duration.ofMillis(50);

    @Override
    public void write(Path target, byte[] content) throws IOException {
      FSDataOutputStream out;
      try {
        out = system.create(target, false);
      } catch (IOException e) {
        // While somebody fills the file, or its lease is being taken away, the name node says so in
        // other words.
        if (system.exists(target)) {
          throw taken(target, e);
        }
        throw e;
      }
      try (out) {
        out.write(content);
      } catch (IOException e) {
        // Somebody took the lease away. Either before the content was there, or after.
        if (system.getFileStatus(target).getLen() != content.length) {
          throw taken(target, e);
        }
      }
    }

    @Override
    public boolean settle(Path empty) throws IOException {
      long start = System.nanoTime();
      while (!leases.isFileClosed(empty)) {
        long waited = System.nanoTime() - start;
        if (waited > ALIVE.plus(RECOVERY).toNanos()) {
          return false;
        }
        if (waited > ALIVE.toNanos() && recovered(empty)) {
          return true;
        }
        pause();
      }
      return true;
    }

    private static void pause() throws InterruptedIOException {
      try {
        Thread.sleep(BETWEEN.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped while another publication was being waited for");
      }
    }

    /** Takes the lease away; false while that goes on, or somebody else does the same. */
    private boolean recovered(Path empty) throws IOException {
      try {
        return leases.recoverLease(empty);
      } catch (RemoteException e) {
        if (AT_WORK.stream().anyMatch(e.getClassName()::endsWith)) {
          return false;
        }
        throw e;
      }
    }
  }

  /** On an object store that writes on a condition: the object is there whole or not at all. */
  record ConditionalPut(FileSystem system) implements ExclusiveCreate {
    @Override
    public void write(Path target, byte[] content) throws IOException {
      FSDataOutputStreamBuilder<?, ?> create = system.createFile(target);
      create.recursive();
      create.overwrite(false);
      create.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
      try (FSDataOutputStream out = create.build()) {
        out.write(content);
      } catch (IOException e) {
        if (system.exists(target)) {
          throw taken(target, e);
        }
        throw e;
      }
    }
  }

  private static FileAlreadyExistsException taken(Path target, IOException cause) {
    FileAlreadyExistsException taken = new FileAlreadyExistsException(target + " is there already");
    taken.initCause(cause);
    return taken;
  }
}
