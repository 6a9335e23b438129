package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The text of files that people write: UTF-8, and nothing put in the place of what is not. */
public final class Utf8Text {
  private Utf8Text() {}

  /** The text; stops with the code and the line of the first byte that is not UTF-8. */
  public static String read(byte[] bytes, String file, ErrorCode code) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    int end = decode(bytes, text);
    if (end < bytes.length) {
      throw new JenjangException(
          code,
          file + " line " + line(bytes, end) + ": the text is not UTF-8; save the file as UTF-8");
    }
    return text.flip().toString();
  }

  /** How many bytes from the first one on are UTF-8. */
  private static int decode(byte[] bytes, CharBuffer text) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
    return in.position();
  }

  private static long line(byte[] bytes, int end) {
    long line = 1;
    for (int at = 0; at < end; at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    return line;
  }
}
