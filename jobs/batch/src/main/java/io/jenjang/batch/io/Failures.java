package io.jenjang.batch.io;

import java.nio.file.FileSystemException;

/** What an exception says to a person. */
final class Failures {
  private Failures() {}

  /** The message, or the kind of failure where there is none; with the kind where the message is but the name of a file. */
  static String text(Throwable failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    if (message == null || message.isBlank()) {
      return kind;
    }
    boolean onlyName = failure instanceof FileSystemException file && file.getReason() == null;
    return onlyName ? kind + " of " + message.strip() : message.strip();
  }
}
