package dev.twinstack.app.http;

import dev.twinstack.app.demo.OverloadedException;
import dev.twinstack.common.Problem;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what the controller throws into a problem. */
@RestControllerAdvice("dev.twinstack.app.demo")
class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final AtomicLong warningDueNs = new AtomicLong(System.nanoTime());

  /** Whatever the database did: no client can mend it, any client may come again. */
  @ExceptionHandler(DataAccessException.class)
  ResponseEntity<byte[]> databaseUnavailable(DataAccessException failure) {
    warn(failure);
    return answer(Problem.DATABASE_UNAVAILABLE);
  }

  @ExceptionHandler(OverloadedException.class)
  ResponseEntity<byte[]> overloaded(OverloadedException failure) {
    return answer(Problem.OVERLOADED);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<byte[]> internalError(Exception failure) {
    if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      LOG.error("A request failed", failure);
    }
    return answer(Problem.INTERNAL_ERROR);
  }

  /** Once a second at most: an outage fails thousands of requests for one reason. */
  private void warn(DataAccessException failure) {
    long nowNs = System.nanoTime();
    long dueNs = warningDueNs.get();
    if (nowNs - dueNs >= 0 && warningDueNs.compareAndSet(dueNs, nowNs + 1_000_000_000L)) {
      LOG.warn("The database failed: {}", failure.getMostSpecificCause().getMessage());
    }
  }

  private static ResponseEntity<byte[]> answer(Problem problem) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
    if (problem.isRetryable()) {
      answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
    }
    return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.body());
  }
}
