package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.common.experiment.NativeSleep;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

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

  ServerResponse inC(ServerRequest request) {
    c.oneSecond();
    return answers.nothing();
  }

  ServerResponse inCMoved(ServerRequest request) {
    elsewhere.run(c::oneSecond);
    return answers.nothing();
  }

  ServerResponse inJava(ServerRequest request) {
    sleep();
    return answers.nothing();
  }

  ServerResponse inJavaMoved(ServerRequest request) {
    elsewhere.run(PinExperiment::sleep);
    return answers.nothing();
  }

  private static void sleep() {
    try {
      Thread.sleep(ExperimentPaths.WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
