package io.jenjang.batch.io;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names of runs: the UTC second in which the run began, then six random digits; they sort by time. */
public final class RunId {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  private RunId() {}

  /** A new name, such as {@code 20261123T204500Z-ab12cd}. */
  public static String next(Instant now) {
    byte[] random = new byte[3];
    RANDOM.nextBytes(random);
    return SECOND.format(now) + "-" + HexFormat.of().formatHex(random);
  }
}
