package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

class ManagementTest {

  private static ServiceUnderTest service;

  @BeforeAll
  static void start() {
    service = ServiceUnderTest.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "health/liveness", "health/readiness", "info", "prometheus"})
  void isThere(String endpoint) throws Exception {
    assertThat(get(service.managementUri(), endpoint).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "beans",
        "heapdump",
        "threaddump",
        "configprops",
        "conditions",
        "mappings",
        "metrics",
        "loggers",
        "logfile",
        "scheduledtasks",
        "sbom",
        "shutdown"
      })
  void isNotThere(String endpoint) throws Exception {
    assertThat(get(service.managementUri(), endpoint).statusCode()).isEqualTo(404);
  }

  @Test
  void linksToNothingElse() throws Exception {
    var links = new JsonMapper().readTree(get(service.managementUri(), "").body()).get("_links");
    assertThat(links.propertyNames())
        .containsExactlyInAnyOrder("self", "health", "health-path", "info", "prometheus");
  }

  @Test
  void isOnTheLoopbackAlone() throws Exception {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
            .toList();
    assumeFalse(others.isEmpty(), "skipped: this machine has no address but the loopback's");
    int port = service.managementUri().getPort();
    assertThat(others)
        .allSatisfy(address ->
            assertThatThrownBy(() -> new Socket(address, port))
                .isInstanceOf(ConnectException.class));
  }

  /** By nothing that is asked about every line, of which most are of a level that is off. */
  @Test
  void linesForTheLogAreCounted() throws Exception {
    LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
    double before = linesOfErrors();

    log.getLogger("dev.twinstack.lines").error("One");
    log.getLogger("dev.twinstack.lines").debug("Not written");

    assertThat(linesOfErrors()).isEqualTo(before + 1);
    assertThat(log.getTurboFilterList()).isEmpty();
  }

  private static double linesOfErrors() throws Exception {
    return get(service.managementUri(), "prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("logback_events_total") && line.contains("\"error\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** Neither a component nor the reason of a failure, let alone the address of the database. */
  @Test
  void saysOfItsHealthOnlyWhetherItIsWell() throws Exception {
    assertThat(get(service.managementUri(), "health/readiness").body())
        .isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void namesVersionAndCommit() throws Exception {
    assertThat(get(service.managementUri(), "info").body()).contains("\"version\":", "\"commit\":");
  }

  @Test
  void tellsItsSettingsAndNoSecret() throws Exception {
    assertThat(get(service.managementUri(), "info").body())
        .contains("\"poolSize\":32", "\"acquireTimeoutMs\":500", "\"root\":\"WARN\"")
        .doesNotContainIgnoringCase("password");
  }

  @Test
  void tellsWhatItsSessionsAre() throws Exception {
    assertThat(get(service.managementUri(), "info").body())
        .containsPattern("\"serverVersion\":\"\\d+\\.[^\"]+\"")
        .contains(
            "\"isolation\":\"REPEATABLE-READ\"",
            "\"autoCommit\":\"1\"",
            "\"timeZone\":\"+00:00\"",
            "\"characterSet\":\"utf8mb4\"",
            "\"tls\":\"off\"");
  }

  /** A request is counted after its answer is sent: hence the patience. */
  @ParameterizedTest
  @ValueSource(strings = {"/demo", "/idle"})
  void countsRequestsByTheirRoute(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = service.uri().resolve(path + "?name=a");
      client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    }
    String series = "uri=\"" + path + "\"";
    Instant deadline = Instant.now().plusSeconds(10);
    while (!metrics().contains(series) && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    assertThat(metrics()).contains(series).doesNotContain("status=\"200\",uri=\"UNKNOWN\"");
  }

  @Test
  void countsEveryByteThatItAllocates() throws Exception {
    double before = allocated();
    byte[][] garbage = new byte[100][];
    for (int i = 0; i < garbage.length; i++) {
      garbage[i] = new byte[1_000_000];
    }
    assertThat(allocated() - before).isGreaterThan(garbage.length * 1e6);
  }

  private static double allocated() throws Exception {
    return metrics()
        .lines()
        .filter(line -> line.startsWith("jvm_allocated_bytes_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static String metrics() throws Exception {
    return get(service.managementUri(), "prometheus").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/demo", "/idle"})
  void doesNotServeTheResources(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = service.managementUri().resolve(path);
      assertThat(
              client
                  .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void isNotOnThePortOfTheService() throws Exception {
    assertThat(get(service.uri(), "health").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(URI port, String endpoint)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = port.resolve(endpoint.isEmpty() ? "/actuator" : "/actuator/" + endpoint);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
