package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import dev.twinstack.common.RandomName;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
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

  ServerResponse demo(ServerRequest request) {
    return answer(service.find(nameIn(request)));
  }

  ServerResponse idle(ServerRequest request) {
    return answer(service.findNothing(randomName()));
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
