package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads of the system, not many, for what must not be done where requests are carried. */
class MovedWork implements DisposableBean {

  private final Scheduler threads =
      Schedulers.newBoundedElastic(
          ExperimentPaths.MOVED_THREADS, Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "moved");

  /** Done when the work is. */
  Mono<Void> run(Runnable work) {
    return Mono.<Void>fromRunnable(work).subscribeOn(threads);
  }

  @Override
  public void destroy() {
    threads.dispose();
  }
}
