package io.jenjang.batch.step.intake;

import java.util.ArrayList;
import java.util.List;

/** Writes rejects as bytes, many in a block. */
final class RejectCode {
  private static final RejectReason[] REASONS = RejectReason.values();

  private RejectCode() {}

  static void write(Reject reject, Bytes out) {
    out.putText(reject.table());
    out.putText(reject.key());
    out.putText(reject.lineNo());
    out.putText(reject.file());
    out.putCount(reject.line());
    out.putByte(reject.reason().ordinal());
    out.putText(reject.detail());
    out.putNumber(reject.money());
    out.putText(reject.currency());
    out.putText(reject.record());
  }

  static List<Reject> read(byte[] block) {
    List<Reject> rejects = new ArrayList<>();
    Bytes.Reader in = new Bytes.Reader(block);
    while (in.hasMore()) {
      rejects.add(read(in));
    }
    return rejects;
  }

  static Reject read(Bytes.Reader in) {
    return new Reject(
        in.readText(),
        in.readText(),
        in.readText(),
        in.readText(),
        in.readCount(),
        REASONS[in.readByte()],
        in.readText(),
        in.readNumber(),
        in.readText(),
        in.readText());
  }
}
