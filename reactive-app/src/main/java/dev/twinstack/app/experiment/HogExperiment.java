package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.CpuWork;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What work for the processor does to the requests beside it. */
class HogExperiment {

  private final Answers answers;
  private final MovedWork elsewhere;

  HogExperiment(Answers answers, MovedWork elsewhere) {
    this.answers = answers;
    this.elsewhere = elsewhere;
  }

  Mono<ServerResponse> here(ServerRequest request) {
    burn();
    return answers.nothing();
  }

  Mono<ServerResponse> moved(ServerRequest request) {
    return elsewhere.run(HogExperiment::burn).then(answers.nothing());
  }

  private static void burn() {
    if (CpuWork.burn(Thread.currentThread().threadId()) == 0) {
      throw new IllegalStateException("xorshift does not come to 0");
    }
  }
}
