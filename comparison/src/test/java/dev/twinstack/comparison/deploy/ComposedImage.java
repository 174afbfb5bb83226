package dev.twinstack.comparison.deploy;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What Compose builds an image from. */
record ComposedImage(String dockerfile, JsonNode arguments) {

  /** All that are built, by name and tag. */
  static Map<String, ComposedImage> read() {
    return Deployed.yaml(Deployed.text(Deployed.HOME.resolve("docker-compose.yml")))
        .getFirst()
        .get("services")
        .valueStream()
        .filter(service -> service.has("build"))
        .collect(
            Collectors.toMap(
                service -> service.get("image").asString(), ComposedImage::of, (one, same) -> one));
  }

  private static ComposedImage of(JsonNode service) {
    JsonNode build = service.get("build");
    return new ComposedImage(build.path("dockerfile").asString("Dockerfile"), build.path("args"));
  }
}
