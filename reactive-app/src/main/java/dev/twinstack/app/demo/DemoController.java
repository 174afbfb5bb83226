package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import dev.twinstack.common.RandomName;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The two resources. What arrives here has passed the request filter. */
@RestController
class DemoController {

  private final DemoService service;
  private final JsonMapper json;

  DemoController(DemoService service, JsonMapper json) {
    this.service = service;
    this.json = json;
  }

  @GetMapping("/demo")
  Mono<ResponseEntity<byte[]>> demo(@RequestAttribute(required = false) @Nullable String name) {
    return service.find(name == null ? randomName() : name).map(this::answer);
  }

  @GetMapping("/idle")
  Mono<ResponseEntity<byte[]>> idle() {
    return service.findNothing(randomName()).map(this::answer);
  }

  private static String randomName() {
    return RandomName.draw(ThreadLocalRandom.current());
  }

  /** Encoded here, in one piece, so that every answer carries its Content-Length. */
  private ResponseEntity<byte[]> answer(List<DemoData> rows) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(rows));
  }
}
