package io.jenjang.batch.io;

import java.util.Optional;

/** What was kept to save work is not there any more, or not as it was written: the work has to be done again. */
public final class CacheDamage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CacheDamage(String message, Throwable cause) {
    super(message, cause);
  }

  /** The damage that made something fail, be it in a task. */
  public static Optional<CacheDamage> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CacheDamage damage) {
        return Optional.of(damage);
      }
    }
    return Optional.empty();
  }
}
