package dev.twinstack.comparison.deploy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * docs/openapi.yaml. Its schemas are JSON Schema of 2020-12, to which networknt's validator holds
 * the answers; what an operation is, its statuses, media types and header fields, is read here.
 */
final class OpenApi {

  private static final String HERE = "https://twinstack.test/openapi";

  private final JsonNode document;
  private final SchemaRegistry registry;

  private OpenApi(JsonNode document) {
    this.document = document;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(HERE, document.toString())));
  }

  static OpenApi read() {
    return new OpenApi(
        Deployed.yaml(Deployed.text(Deployed.DOCS.resolve("openapi.yaml"))).getFirst());
  }

  JsonNode document() {
    return document;
  }

  /** What an answer has that the description has not; empty where it is as described. */
  List<String> faults(String method, String path, HttpResponse<String> answer) {
    String pointer =
        "/paths/%s/%s/responses/%d".formatted(path.replace("/", "~1"), method, answer.statusCode());
    JsonNode response = resolve(document.at(pointer));
    if (response.isMissingNode()) {
      return List.of("the status %d is not described".formatted(answer.statusCode()));
    }
    List<String> faults = new ArrayList<>(headerFaults(response, answer));
    JsonNode content = response.path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (content.isMissingNode()) {
      if (!answer.body().isEmpty()) {
        faults.add("no body is described");
      }
    } else if (!content.has(type)) {
      faults.add("the media type '%s' is not described".formatted(type));
    } else {
      faults.addAll(against(content.get(type).get("schema"), Deployed.json(answer.body())));
    }
    return faults;
  }

  private List<String> headerFaults(JsonNode response, HttpResponse<String> answer) {
    List<String> faults = new ArrayList<>();
    response
        .path("headers")
        .forEachEntry((name, described) -> {
          JsonNode header = resolve(described);
          String value = answer.headers().firstValue(name).orElse(null);
          if (value != null) {
            faults.addAll(against(header.get("schema"), StringNode.valueOf(value)));
          } else if (header.path("required").asBoolean()) {
            faults.add("the header field %s is missing".formatted(name));
          }
        });
    return faults;
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(document.at(node.get("$ref").asString().substring(1))) : node;
  }

  /** By JSON Schema; references lead into the document. */
  private List<String> against(JsonNode schema, JsonNode value) {
    String text = schema.toString().replace("\"#/", "\"" + HERE + "#/");
    Schema compiled = registry.getSchema(Deployed.json(text));
    return compiled.validate(value).stream().map(Object::toString).toList();
  }
}
