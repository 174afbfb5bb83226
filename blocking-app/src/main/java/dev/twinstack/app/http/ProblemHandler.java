package dev.twinstack.app.http;

import dev.twinstack.app.demo.OverloadedException;
import dev.twinstack.common.FailureText;
import dev.twinstack.common.Problem;
import dev.twinstack.common.RequestId;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what the handler throws into a problem. */
@Component
class ProblemHandler implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final AtomicLong warningDueNs = new AtomicLong(System.nanoTime());

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    try {
      return next.handle(request);
    } catch (Exception | OutOfMemoryError e) {
      return answer(problemOf(e, request));
    }
  }

  private Problem problemOf(Throwable failure, ServerRequest request) {
    return switch (failure) {
      case OverloadedException _ -> Problem.OVERLOADED;
      case DataAccessException database -> {
        // Whatever the database did: no client can mend it, any client may come again.
        warn(database, request);
        yield Problem.DATABASE_UNAVAILABLE;
      }
      default -> {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
          about(LOG.atError(), request).setCause(failure).log("A request failed");
        }
        yield Problem.INTERNAL_ERROR;
      }
    };
  }

  /** Once a second at most: an outage fails thousands of requests for one reason. */
  private void warn(DataAccessException failure, ServerRequest request) {
    long nowNs = System.nanoTime();
    long dueNs = warningDueNs.get();
    if (nowNs - dueNs >= 0 && warningDueNs.compareAndSet(dueNs, nowNs + 1_000_000_000L)) {
      about(LOG.atWarn(), request).log("The database failed: {}", FailureText.of(failure));
    }
  }

  /** What is written of a request: its identifier and its trace, and never what it asks for. */
  private static LoggingEventBuilder about(LoggingEventBuilder line, ServerRequest request) {
    LoggingEventBuilder identified =
        line.addKeyValue(RequestId.LOG_KEY, request.attribute(RequestId.FIELD).orElse(""));
    return TraceId.of(request)
        .map(trace -> identified.addKeyValue(TraceId.LOG_KEY, trace))
        .orElse(identified);
  }

  private static ServerResponse answer(Problem problem) {
    ServerResponse.BodyBuilder answer = ServerResponse.status(problem.status());
    if (problem.isRetryable()) {
      answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
    }
    return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.body());
  }
}
