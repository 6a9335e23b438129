package io.jenjang.batch.step.check;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Several pieces of work at the same time. A failure is told, as it was thrown, where its result is asked for. */
final class Together implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  <T> Supplier<T> start(Supplier<T> work) {
    CompletableFuture<T> begun = CompletableFuture.supplyAsync(work, threads);
    return () -> result(begun);
  }

  private static <T> T result(CompletableFuture<T> begun) {
    try {
      return begun.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
