package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import dev.twinstack.common.RandomName;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
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
    return service.find(nameIn(request)).map(this::answer);
  }

  Mono<ServerResponse> idle(ServerRequest request) {
    return service.findNothing(randomName()).map(this::answer);
  }

  private static String nameIn(ServerRequest request) {
    return request.attribute("name").map(String.class::cast).orElseGet(DemoHandler::randomName);
  }

  /** From a source of its own: the thread's keeps its state in the thread for every character. */
  private static String randomName() {
    return RandomName.draw(new SplittableRandom(ThreadLocalRandom.current().nextLong()));
  }

  /** Encoded here, in one piece, so that every answer carries its Content-Length. */
  private ServerResponse answer(List<DemoData> rows) {
    return new JsonAnswer(json.writeValueAsBytes(rows));
  }
}
