package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import dev.twinstack.common.RandomName;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers the two resources. What arrives here has passed the request filter. */
@Component
class DemoHandler {

  private final DemoService service;
  private final JsonMapper json;

  DemoHandler(DemoService service, JsonMapper json) {
    this.service = service;
    this.json = json;
  }

  Mono<ServerResponse> demo(ServerRequest request) {
    return service.find(nameIn(request)).flatMap(this::answer);
  }

  Mono<ServerResponse> idle(ServerRequest request) {
    return service.findNothing(randomName()).flatMap(this::answer);
  }

  private static String nameIn(ServerRequest request) {
    return request.attribute("name").map(String.class::cast).orElseGet(DemoHandler::randomName);
  }

  private static String randomName() {
    return RandomName.draw(ThreadLocalRandom.current());
  }

  /** Encoded here, in one piece, so that every answer carries its Content-Length. */
  private Mono<ServerResponse> answer(List<DemoData> rows) {
    byte[] body = json.writeValueAsBytes(rows);
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(body.length)
        .build((exchange, context) -> {
          ServerHttpResponse response = exchange.getResponse();
          return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
  }
}
