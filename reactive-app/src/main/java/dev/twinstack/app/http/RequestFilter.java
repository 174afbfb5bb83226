package dev.twinstack.app.http;

import dev.twinstack.common.RequestId;
import dev.twinstack.common.RequestRules;
import dev.twinstack.common.RequestRules.Accept;
import dev.twinstack.common.RequestRules.Decision;
import dev.twinstack.common.RequestRules.ListMethods;
import dev.twinstack.common.RequestRules.Refuse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Lets through what the shared rules accept and answers the rest itself. Not a filter of Spring's:
 * a chain of them defers twice and leaves a check point with every request.
 */
class RequestFilter implements WebHandler {

  private final WebHandler next;
  private final StopDelay stop;
  private final boolean experiments;

  RequestFilter(WebHandler next, StopDelay stop, boolean experiments) {
    this.next = next;
    this.stop = stop;
    this.experiments = experiments;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    ServerHttpResponse response = exchange.getResponse();
    Decision decision =
        RequestRules.decide(
            experiments,
            request.getMethod().name(),
            request.getURI().getRawPath(),
            request.getURI().getRawQuery(),
            request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT),
            request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING));
    // The first field, as Jetty has it: AnswerHeader need not put it there.
    response.getHeaders().set(HttpHeaders.DATE, AnswerHeader.date());
    if (decision.isAboutARequest()) {
      identify(exchange);
    }
    if (stop.hasBegun()) {
      response.getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
    return switch (decision) {
      case Accept accept -> {
        if (accept.name() != null) {
          exchange.getAttributes().put("name", accept.name());
        }
        yield next.handle(exchange);
      }
      case ListMethods _ -> {
        response.getHeaders().set(HttpHeaders.ALLOW, RequestRules.ALLOW);
        response.getHeaders().setContentLength(0);
        yield response.setComplete();
      }
      case Refuse refuse -> ProblemAnswer.write(refuse.problem(), response);
    };
  }

  private static void identify(ServerWebExchange exchange) {
    HttpHeaders sent = exchange.getRequest().getHeaders();
    String id = RequestId.of(sent.getFirst(RequestId.FIELD), sent.getFirst(RequestId.TRACE_FIELD));
    exchange.getAttributes().put(RequestId.FIELD, id);
    exchange.getResponse().getHeaders().set(RequestId.FIELD, id);
  }
}
