package dev.twinstack.app.experiment;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the experiments answer, in one piece as the service's own answers. */
class Answers {

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  Mono<ServerResponse> nothing() {
    return list(List.of());
  }

  Mono<ServerResponse> list(List<?> values) {
    byte[] body = line(values);
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(body.length)
        .build((exchange, context) -> {
          ServerHttpResponse response = exchange.getResponse();
          return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
  }

  byte[] line(Object value) {
    return json.writeValueAsBytes(value);
  }
}
