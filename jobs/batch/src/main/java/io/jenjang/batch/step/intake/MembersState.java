package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.step.intake.Segment.Source;
import java.util.List;

/**
 * What a run found the files of members to come to.
 *
 * @param dependencies digest of everything besides the files on which it depends
 * @param files in the order in which they were read
 * @param rejects whether there are any; they tell in which of the files they are
 * @param grows whether it can be told from what was kept what further files behind these make of it
 * @param kept files of the cache, as {@link MembersCode} writes them
 */
record MembersState(
    String dependencies, List<Source> files, boolean rejects, boolean grows, List<CacheFile> kept) {

  byte[] write() {
    Bytes out = new Bytes(1 << 10);
    out.putText(dependencies);
    StateCode.list(files, file -> StateCode.source(file, out), out);
    out.putByte(rejects ? 1 : 0);
    out.putByte(grows ? 1 : 0);
    StateCode.list(kept, file -> StateCode.file(file, out), out);
    return out.take();
  }

  static MembersState read(byte[] bytes) {
    Bytes.Reader in = new Bytes.Reader(bytes);
    return new MembersState(
        in.readText(),
        StateCode.list(() -> StateCode.source(in), in),
        in.readByte() == 1,
        in.readByte() == 1,
        StateCode.list(() -> StateCode.file(in), in));
  }

  /** Whether some files, in their order, may be those of the state or begin with them, as far as sizes tell. */
  boolean mayFit(List<Long> sizes) {
    boolean asMany = grows ? files.size() <= sizes.size() : files.size() == sizes.size();
    return asMany
        && files.stream().map(Source::bytes).toList().equals(sizes.subList(0, files.size()));
  }

  /** Whether the files are, byte for byte, the first of some that fit by their sizes; by name too where it matters. */
  boolean fits(List<Source> others) {
    for (int i = 0; i < files.size(); i++) {
      Source one = files.get(i);
      Source other = others.get(i);
      if (!one.sha256().equals(other.sha256()) || rejects && !one.name().equals(other.name())) {
        return false;
      }
    }
    return true;
  }
}
