package dev.twinstack.comparison.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that operators are given, from the folder of this module. */
final class Deployed {

  static final Path HOME = Path.of("").toAbsolutePath().getParent();
  static final Path FOLDER = HOME.resolve("deploy");
  static final Path DOCS = HOME.resolve("docs");

  private static final JsonMapper JSON = new JsonMapper();

  private Deployed() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** All documents of a YAML file, as JSON. */
  static List<JsonNode> yaml(String text) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
        .<JsonNode>map(document -> JSON.valueToTree(document == null ? Map.of() : document))
        .toList();
  }

  /** The rules of {@code deploy/prometheus}, those that record and those that alert. */
  static List<JsonNode> rules() {
    return Stream.of("recording.yml", "alerts.yml")
        .map(name -> yaml(text(FOLDER.resolve("prometheus").resolve(name))).getFirst())
        .flatMap(file -> file.get("groups").valueStream())
        .flatMap(group -> group.get("rules").valueStream())
        .toList();
  }

  static List<JsonNode> alerts() {
    return rules().stream().filter(rule -> rule.has("alert")).toList();
  }
}
