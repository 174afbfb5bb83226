package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a thousand waits cost that wait at the same time. */
class WaitExperiment {

  private final Answers answers;
  private final ThreadFactory threads;

  WaitExperiment(Answers answers, Environment environment) {
    this.answers = answers;
    this.threads =
        Threading.VIRTUAL.isActive(environment)
            ? Thread.ofVirtual().factory()
            : Thread.ofPlatform().factory();
  }

  ServerResponse one(ServerRequest request) throws Exception {
    Thread.sleep(ExperimentPaths.WAIT);
    return answers.nothing();
  }

  ServerResponse five(ServerRequest request) throws Exception {
    try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
      List<Future<ServerResponse>> waits =
          IntStream.range(0, ExperimentPaths.WAITS)
              .mapToObj(wait -> executor.submit(() -> one(request)))
              .toList();
      for (Future<ServerResponse> wait : waits) {
        wait.get();
      }
    }
    return answers.nothing();
  }
}
