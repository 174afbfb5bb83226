package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.metrics.TargetMeter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a target says of itself on its management port. */
final class ManagementFacts {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ManagementFacts() {}

  static SequencedMap<Property, String> read(@Nullable URI management, @Nullable URI metrics) {
    SequencedMap<Property, String> values = new LinkedHashMap<>();
    if (management != null) {
      addWhatIsTold(values, management);
    }
    Double most = TargetMeter.of(null, metrics).read().meters().sum("db_pool_max");
    if (most != null) {
      values.put(Property.POOL_MAX, Long.toString(most.longValue()));
    }
    return values;
  }

  private static void addWhatIsTold(SequencedMap<Property, String> values, URI management) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      addSettings(values, json(client, management.resolve("/actuator/info")));
      JsonNode links = json(client, management.resolve("/actuator")).path("_links");
      if (links.isObject()) {
        String endpoints = String.join(" ", new TreeSet<>(links.propertyNames()));
        values.put(new Property(Property.MANAGEMENT, "endpoints"), endpoints);
      }
    }
  }

  static void addSettings(SequencedMap<Property, String> values, JsonNode info) {
    for (Map.Entry<String, JsonNode> setting : info.path("settings").properties()) {
      if (setting.getValue().isValueNode()) {
        put(values, Property.SETTINGS, setting);
      }
    }
    info.at("/settings/logLevels")
        .properties()
        .forEach(level -> put(values, Property.LOGGING, level));
    info.path("session").properties().forEach(fact -> put(values, Property.TLS.group(), fact));
  }

  private static void put(
      SequencedMap<Property, String> values, String group, Map.Entry<String, JsonNode> entry) {
    values.put(new Property(group, entry.getKey()), entry.getValue().asString());
  }

  private static JsonNode json(HttpClient client, URI uri) {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return MAPPER.readTree(answer.statusCode() == 200 ? answer.body() : "{}");
    } catch (IOException | JacksonException e) {
      return MAPPER.createObjectNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return MAPPER.createObjectNode();
    }
  }
}
