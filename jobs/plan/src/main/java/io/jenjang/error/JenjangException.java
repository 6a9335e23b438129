package io.jenjang.error;

import java.util.List;

/**
 * A stop that a person can mend. The message says what is wrong, the value, what was expected, where it came from, and what to
 * do; it is shown without a stack trace. Several problems found together travel together, a line each.
 */
public final class JenjangException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public JenjangException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public JenjangException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** All problems in one message, a line each, in the order in which they were found. */
  public JenjangException(ErrorCode code, List<String> problems) {
    this(code, String.join(System.lineSeparator(), problems));
  }

  public ErrorCode code() {
    return code;
  }
}
