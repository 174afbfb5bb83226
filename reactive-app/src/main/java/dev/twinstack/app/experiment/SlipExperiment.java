package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the mistake costs that everybody makes once. */
class SlipExperiment {

  private final Answers answers;

  SlipExperiment(Answers answers) {
    this.answers = answers;
  }

  /** The mistake: a call that blocks on the event loop, and everybody on that loop waits. */
  Mono<ServerResponse> slipped(ServerRequest request) {
    return Mono.fromRunnable(SlipExperiment::block).then(answers.nothing());
  }

  Mono<ServerResponse> mended(ServerRequest request) {
    return Mono.delay(ExperimentPaths.SLIP).then(answers.nothing());
  }

  private static void block() {
    try {
      Thread.sleep(ExperimentPaths.SLIP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
