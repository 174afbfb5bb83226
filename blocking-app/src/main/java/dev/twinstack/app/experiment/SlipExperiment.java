package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the mistake costs that everybody makes once. */
class SlipExperiment {

  private final Answers answers;

  SlipExperiment(Answers answers) {
    this.answers = answers;
  }

  /** The mistake: a monitor held while waiting, which kept the carrier until JDK 24 (JEP 491). */
  ServerResponse slipped(ServerRequest request) throws Exception {
    synchronized (request.servletRequest()) {
      Thread.sleep(ExperimentPaths.SLIP);
    }
    return answers.nothing();
  }

  ServerResponse mended(ServerRequest request) throws Exception {
    Thread.sleep(ExperimentPaths.SLIP);
    return answers.nothing();
  }
}
