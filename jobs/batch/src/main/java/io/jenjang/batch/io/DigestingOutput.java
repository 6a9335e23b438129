package io.jenjang.batch.io;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file whose SHA-256 is taken while it is written, so that nothing is read twice. */
final class DigestingOutput implements OutputFile {
  private final FileSystem system;
  private final Path path;
  private final MessageDigest digest;
  private long position;

  DigestingOutput(FileSystem system, Path path) {
    this.system = system;
    this.path = path;
    this.digest = Sha256.begin();
  }

  /** Bytes written so far. */
  long bytes() {
    return position;
  }

  /** Digest of everything written, hexadecimal; to be asked once, after the file was closed. */
  String sha256() {
    return Sha256.end(digest);
  }

  /** Creates the file; one that is there already is an error. */
  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return new Stream(NewFile.create(system, path));
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return path.toString();
  }

  private final class Stream extends PositionOutputStream {
    private final OutputStream out;

    Stream(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int oneByte) throws IOException {
      out.write(oneByte);
      digest.update((byte) oneByte);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
