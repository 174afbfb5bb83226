package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.StackLines;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What can be seen of a query that fails, and of one that does not end. */
class FailureExperiment {

  private final Answers answers;
  private final DatabaseClient database;

  FailureExperiment(Answers answers, DatabaseClient database) {
    this.answers = answers;
    this.database = database;
  }

  Mono<ServerResponse> trace(ServerRequest request) {
    return ask("select id from no_such_table")
        .then(answers.nothing())
        .onErrorResume(DataAccessException.class, e -> answers.list(StackLines.of(e)));
  }

  Mono<ServerResponse> stuck(ServerRequest request) {
    return ask("select sleep(1)").then(answers.nothing());
  }

  private Mono<Void> ask(String statement) {
    return database.sql(statement).then();
  }
}
