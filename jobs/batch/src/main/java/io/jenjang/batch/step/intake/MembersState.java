package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.step.intake.Segment.Source;
import java.util.List;

/**
 * What a run found the files of members to come to.
 *
 * @param dependencies digest of everything besides the files on which it depends
 * @param files in the order in which they were read
 * @param named whether rejects tell in which of the files they are
 * @param kept files of the cache, as {@link MembersCode} writes them
 */
record MembersState(String dependencies, List<Source> files, boolean named, List<CacheFile> kept) {

  byte[] write() {
    Bytes out = new Bytes(1 << 10);
    out.putText(dependencies);
    StateCode.list(files, file -> StateCode.source(file, out), out);
    out.putByte(named ? 1 : 0);
    StateCode.list(kept, file -> StateCode.file(file, out), out);
    return out.take();
  }

  static MembersState read(byte[] bytes) {
    Bytes.Reader in = new Bytes.Reader(bytes);
    return new MembersState(
        in.readText(),
        StateCode.list(() -> StateCode.source(in), in),
        in.readByte() == 1,
        StateCode.list(() -> StateCode.file(in), in));
  }

  /** Whether the files are, byte for byte and in the same order, some other ones; by name too where it matters. */
  boolean isOf(List<Source> others) {
    if (files.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      Source one = files.get(i);
      Source other = others.get(i);
      if (one.bytes() != other.bytes()
          || !one.sha256().equals(other.sha256())
          || named && !one.name().equals(other.name())) {
        return false;
      }
    }
    return true;
  }
}
