package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import dev.twinstack.common.RequestRules;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Writes a problem where no controller is there to do it. */
final class ProblemAnswer {

  private ProblemAnswer() {}

  static Mono<Void> write(Problem problem, ServerHttpResponse response) {
    byte[] body = problem.body();
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    if (problem == Problem.METHOD_NOT_ALLOWED) {
      response.getHeaders().set(HttpHeaders.ALLOW, RequestRules.ALLOW);
    }
    if (problem.isRetryable()) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
    }
    if (problem.closesConnection()) {
      response.getHeaders().setConnection("close");
    }
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }
}
