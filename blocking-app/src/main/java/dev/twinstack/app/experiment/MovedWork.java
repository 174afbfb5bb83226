package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;

/** Threads of the system, not many, for what must not be done where requests are carried. */
class MovedWork implements DisposableBean {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(ExperimentPaths.MOVED_THREADS);

  /** Done when the work is. */
  void run(Runnable work) {
    CompletableFuture.runAsync(work, threads).join();
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
