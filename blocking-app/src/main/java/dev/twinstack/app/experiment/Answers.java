package dev.twinstack.app.experiment;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What the experiments answer, in one piece as the service's own answers. */
class Answers {

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  ServerResponse nothing() {
    return list(List.of());
  }

  ServerResponse list(List<?> values) {
    byte[] body = line(values);
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(body.length)
        .build((request, response) -> {
          response.getOutputStream().write(body);
          return null;
        });
  }

  byte[] line(Object value) {
    return json.writeValueAsBytes(value);
  }
}
