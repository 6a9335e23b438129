package io.jenjang.batch.io;

import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/** Something to be done if the process is told to end, after Spark has stopped its tasks and before file systems are closed. */
final class OnExit {
  private static final int AFTER_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 5;

  private final Runnable action;

  private OnExit(Runnable action) {
    this.action = action;
  }

  static OnExit run(Runnable action) {
    ShutdownHookManager.get().addShutdownHook(action, AFTER_SPARK);
    return new OnExit(action);
  }

  /** The process may end now without it. */
  void cancel() {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(action);
    }
  }
}
