package io.jenjang.batch.io;

/** What an exception says to a person. */
final class Failures {
  private Failures() {}

  /** The message, or the kind of failure where there is none. */
  static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip();
  }
}
