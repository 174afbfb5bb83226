package dev.twinstack.comparison.deploy;

import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.process.LeashedProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The Prometheus of this machine with the configuration of {@code deploy/prometheus}. */
final class PrometheusServer implements AutoCloseable {

  private static final int STOP_SECONDS = 10;

  private final LeashedProcess process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI uri;

  private PrometheusServer(LeashedProcess process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Starts it on a free port, with data and configuration in the folder. */
  static PrometheusServer start(Path folder, List<Target> targets) throws IOException {
    Path source = Deployed.FOLDER.resolve("prometheus");
    for (String name : List.of("recording.yml", "alerts.yml")) {
      Files.copy(source.resolve(name), folder.resolve(name));
    }
    Path configuration = folder.resolve("prometheus.yml");
    Files.writeString(
        configuration, configuration(Deployed.text(source.resolve("prometheus.yml")), targets));
    int port = freePort();
    LeashedProcess process =
        LeashedProcess.start(
            List.of(
                Tool.path("prometheus").toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port),
            folder,
            Map.of(),
            folder.resolve("prometheus.log").toFile());
    return new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
  }

  /** The deployed one, but for where the services are and how often they are asked. */
  private static String configuration(String deployed, List<Target> targets) {
    String text = deployed.replaceAll("(scrape|evaluation)_interval: \\w+", "$1_interval: 1s");
    for (Target target : targets) {
      String there = "\"" + target.name() + "-app:90";
      if (!text.contains(there)) {
        throw new AssertionError("prometheus.yml does not scrape " + target.name());
      }
      URI management = Objects.requireNonNull(target.management());
      text = text.replaceAll(there + "\\d\\d\"", "\"" + management.getAuthority() + "\"");
    }
    return text;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What an expression gives now; its failure as an exception with one line. */
  JsonNode query(String expression) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    return get("/api/v1/query?query=" + encoded).get("result");
  }

  /** All rules as loaded, with their health. */
  List<JsonNode> rules() throws IOException, InterruptedException {
    return get("/api/v1/rules")
        .get("groups")
        .valueStream()
        .flatMap(group -> group.get("rules").valueStream())
        .toList();
  }

  /** The values of a label. */
  JsonNode values(String metric, String label) throws IOException, InterruptedException {
    return get(
        "/api/v1/label/%s/values?match[]=%s".formatted(label, metric).replace("[]", "%5B%5D"));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri.resolve(path)).build();
    JsonNode answer = Deployed.json(client.send(request, BodyHandlers.ofString()).body());
    if (!answer.get("status").asString().equals("success")) {
      throw new IOException(answer.get("error").asString());
    }
    return answer.get("data");
  }

  @Override
  public void close() {
    client.close();
    process.stop(STOP_SECONDS);
  }
}
