package dev.twinstack.app.experiment;

import dev.twinstack.common.experiment.StackLines;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What can be seen of a query that fails, and of one that does not end. */
class FailureExperiment {

  private final Answers answers;
  private final JdbcClient database;

  FailureExperiment(Answers answers, JdbcClient database) {
    this.answers = answers;
    this.database = database;
  }

  ServerResponse trace(ServerRequest request) {
    try {
      ask("select id from no_such_table");
      return answers.nothing();
    } catch (DataAccessException e) {
      return answers.list(StackLines.of(e));
    }
  }

  ServerResponse stuck(ServerRequest request) {
    ask("select sleep(1)");
    return answers.nothing();
  }

  private void ask(String statement) {
    database.sql(statement).query(row -> {});
  }
}
