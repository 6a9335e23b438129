package io.jenjang.batch.step.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes rejects as bytes, many in a block. */
final class RejectCode {
  private static final RejectReason[] REASONS = RejectReason.values();

  private RejectCode() {}

  static void write(Reject reject, Bytes out) {
    text(reject.table(), out);
    text(reject.key(), out);
    text(reject.lineNo(), out);
    text(reject.file(), out);
    out.putCount(reject.line());
    out.putByte(reject.reason().ordinal());
    text(reject.detail(), out);
    out.putNumber(reject.money());
    text(reject.currency(), out);
    text(reject.record(), out);
  }

  static List<Reject> read(byte[] block) {
    List<Reject> rejects = new ArrayList<>();
    Bytes.Reader in = new Bytes.Reader(block);
    while (in.hasMore()) {
      rejects.add(new Reject(
          text(in),
          text(in),
          text(in),
          text(in),
          in.readCount(),
          REASONS[in.readByte()],
          text(in),
          in.readNumber(),
          text(in),
          text(in)));
    }
    return rejects;
  }

  private static void text(String text, Bytes out) {
    out.putBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Bytes.Reader in) {
    return new String(in.readBytes(), StandardCharsets.UTF_8);
  }
}
