package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import dev.twinstack.common.RequestRules;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Writes a problem where no controller is there to do it. */
final class ProblemAnswer {

  private ProblemAnswer() {}

  static void write(Problem problem, HttpServletResponse response) throws IOException {
    byte[] body = problem.body();
    response.setStatus(problem.status());
    if (problem == Problem.METHOD_NOT_ALLOWED) {
      response.setHeader(HttpHeaders.ALLOW, RequestRules.ALLOW);
    }
    if (problem.isRetryable()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
    }
    if (problem.closesConnection()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
