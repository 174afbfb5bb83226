package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.CpuWork;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What work for the processor does to the requests beside it. */
class HogExperiment {

  private final Answers answers;
  private final MovedWork elsewhere;

  HogExperiment(Answers answers, MovedWork elsewhere) {
    this.answers = answers;
    this.elsewhere = elsewhere;
  }

  ServerResponse here(ServerRequest request) {
    burn();
    return answers.nothing();
  }

  ServerResponse moved(ServerRequest request) {
    elsewhere.run(HogExperiment::burn);
    return answers.nothing();
  }

  private static void burn() {
    if (CpuWork.burn(Thread.currentThread().threadId()) == 0) {
      throw new IllegalStateException("xorshift does not come to 0");
    }
  }
}
