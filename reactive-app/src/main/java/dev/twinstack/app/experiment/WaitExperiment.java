package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a thousand waits cost that wait at the same time. */
class WaitExperiment {

  private final Answers answers;

  WaitExperiment(Answers answers) {
    this.answers = answers;
  }

  Mono<ServerResponse> one(ServerRequest request) {
    return Mono.delay(ExperimentPaths.WAIT).then(answers.nothing());
  }

  Mono<ServerResponse> five(ServerRequest request) {
    return Flux.range(0, ExperimentPaths.WAITS)
        .flatMap(wait -> one(request), ExperimentPaths.WAITS)
        .then(answers.nothing());
  }
}
