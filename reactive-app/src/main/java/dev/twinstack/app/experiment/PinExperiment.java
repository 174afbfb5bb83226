package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.common.experiment.NativeSleep;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a call that blocks does, in C and in Java. */
class PinExperiment {

  private final Answers answers;
  private final NativeSleep c;
  private final MovedWork elsewhere;

  PinExperiment(Answers answers, NativeSleep c, MovedWork elsewhere) {
    this.answers = answers;
    this.c = c;
    this.elsewhere = elsewhere;
  }

  Mono<ServerResponse> inC(ServerRequest request) {
    c.oneSecond();
    return answers.nothing();
  }

  Mono<ServerResponse> inCMoved(ServerRequest request) {
    return elsewhere.run(c::oneSecond).then(answers.nothing());
  }

  Mono<ServerResponse> inJava(ServerRequest request) {
    sleep();
    return answers.nothing();
  }

  Mono<ServerResponse> inJavaMoved(ServerRequest request) {
    return elsewhere.run(PinExperiment::sleep).then(answers.nothing());
  }

  private static void sleep() {
    try {
      Thread.sleep(ExperimentPaths.WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
