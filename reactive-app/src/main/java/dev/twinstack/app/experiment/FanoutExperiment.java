package dev.twinstack.app.experiment;

import dev.twinstack.app.demo.DemoService;
import dev.twinstack.common.DemoData;
import dev.twinstack.common.experiment.ExperimentPaths;
import java.util.Arrays;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Three queries at once for one answer. */
class FanoutExperiment {

  private final Answers answers;
  private final DemoService service;
  private final DatabaseClient database;

  FanoutExperiment(Answers answers, DemoService service, DatabaseClient database) {
    this.answers = answers;
    this.service = service;
    this.database = database;
  }

  Mono<ServerResponse> threeNames(ServerRequest request) {
    List<Mono<List<DemoData>>> queries = ExperimentPaths.NAMES.stream().map(service::find).toList();
    return all(queries)
        .map(lists -> lists.stream().flatMap(List::stream).toList())
        .flatMap(answers::list);
  }

  Mono<ServerResponse> oneFails(ServerRequest request) {
    List<Mono<Boolean>> queries =
        List.of(
            ask("select sleep(1)"), ask("select id from no_such_table"), ask("select sleep(1)"));
    return all(queries).flatMap(answers::list);
  }

  private Mono<Boolean> ask(String statement) {
    return database.sql(statement).then().thenReturn(true);
  }

  /** The results in their order. The first failure ends it, and the others with it. */
  @SuppressWarnings("unchecked") // what comes out of zip is what went in
  private static <T> Mono<List<T>> all(List<Mono<T>> tasks) {
    return Mono.zip(tasks, results -> (List<T>) Arrays.asList(results));
  }
}
