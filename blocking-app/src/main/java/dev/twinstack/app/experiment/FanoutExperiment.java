package dev.twinstack.app.experiment;

import dev.twinstack.app.demo.DemoService;
import dev.twinstack.common.DemoData;
import dev.twinstack.common.experiment.ExperimentPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Three queries at once for one answer. */
class FanoutExperiment {

  private final Answers answers;
  private final DemoService service;
  private final JdbcClient database;
  private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("fanout-");

  FanoutExperiment(
      Answers answers, DemoService service, JdbcClient database, Environment environment) {
    this.answers = answers;
    this.service = service;
    this.database = database;
    threads.setVirtualThreads(Threading.VIRTUAL.isActive(environment));
  }

  ServerResponse threeNames(ServerRequest request) throws Exception {
    List<Callable<List<DemoData>>> queries = new ArrayList<>();
    for (String name : ExperimentPaths.NAMES) {
      queries.add(() -> service.find(name));
    }
    return answers.list(all(queries).stream().flatMap(List::stream).toList());
  }

  ServerResponse oneFails(ServerRequest request) throws Exception {
    List<Callable<Boolean>> queries =
        List.of(
            () -> ask("select sleep(1)"),
            () -> ask("select id from no_such_table"),
            () -> ask("select sleep(1)"));
    return answers.list(all(queries));
  }

  private Boolean ask(String statement) {
    database.sql(statement).query(row -> {});
    return true;
  }

  /** The results in their order. The first failure ends it, and the others with it. */
  private <T> List<T> all(List<Callable<T>> tasks) throws Exception {
    CompletionService<T> completion = new ExecutorCompletionService<>(threads);
    List<Future<T>> results = new ArrayList<>();
    try {
      for (Callable<T> task : tasks) {
        results.add(completion.submit(task));
      }
      for (Callable<T> _ : tasks) {
        completion.take().get();
      }
      return results.stream().map(Future::resultNow).toList();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      results.forEach(result -> result.cancel(true));
    }
  }
}
