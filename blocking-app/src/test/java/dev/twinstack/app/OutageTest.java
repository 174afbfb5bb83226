package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.ServerControl;
import dev.twinstack.testbed.fault.TcpProxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The database slow, busy or gone: 503 within the bound, never a hang, never a 500. */
class OutageTest {

  /** Far above the bound of 2.75 s, far below a hang. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient client = HttpClient.newHttpClient();
  private ServiceUnderTest service;

  @BeforeEach
  void start() {
    service = ServiceUnderTest.start();
  }

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void databaseIsGone() {
    assertThat(demo().join().statusCode()).isEqualTo(200);
    service.database().close();
    assertThat(demo().join()).satisfies(OutageTest::isUnavailable);
    assertThat(demo().join()).satisfies(OutageTest::isUnavailable);
    assertThat(management("liveness").join().statusCode()).isEqualTo(200);
    assertThat(management("readiness").join().statusCode()).isEqualTo(503);
  }

  /** Its connections stay open and nothing comes over them: only a time-out of ours helps. */
  @Test
  void databaseStandsStill() {
    ServerControl control = service.database().control().orElseThrow();
    assumeThat(control.canFreeze()).as("no process can be stopped on this system").isTrue();
    assertThat(demo().join().statusCode()).isEqualTo(200);
    control.freeze();
    try {
      assertThat(answers(40)).allSatisfy(OutageTest::isUnavailable);
    } finally {
      control.thaw();
    }
  }

  @Test
  void statementsTakeTooLong() throws Exception {
    try (Connection other = service.database().address().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock tables demo_data write");
      assertThat(demo().join()).satisfies(OutageTest::isUnavailable);
      statement.execute("unlock tables");
    }
    assertThat(demo().join().statusCode()).isEqualTo(200);
  }

  @Test
  void poolIsExhausted() throws Exception {
    try (Connection other = service.database().address().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock tables demo_data write");
      assertThat(answers(40)).allSatisfy(OutageTest::isUnavailable);
      statement.execute("unlock tables");
    }
    assertThat(demo().join().statusCode()).isEqualTo(200);
  }

  /**
   * As a restart of the database does: a few requests may find out, not one for each connection.
   */
  @Test
  void connectionsAreCut() throws Exception {
    assertThat(demo().join().statusCode()).isEqualTo(200);
    cutConnections();
    List<Integer> statuses = Stream.generate(() -> demo().join().statusCode()).limit(40).toList();
    assertThat(statuses).filteredOn(status -> status != 200).hasSizeLessThan(8);
    assertThat(statuses).endsWith(200, 200);
  }

  /** As where the database has moved: what is open leads nowhere, and what is opened is right. */
  @Test
  void connectionsLeadNowhere() {
    DatabaseAddress address = service.database().address();
    InetSocketAddress server = new InetSocketAddress(address.host(), address.port());
    try (TcpProxy proxy = TcpProxy.before(() -> List.of(server))) {
      Map<String, String> behind = new HashMap<>(address.environment());
      behind.put("DATABASE_HOST", "127.0.0.1");
      behind.put("DATABASE_PORT", Integer.toString(proxy.port()));
      try (ConfigurableApplicationContext moved = ServiceUnderTest.run(behind)) {
        URI demo = ServiceUnderTest.uri(moved, "local.server.port").resolve("/demo?name=a");
        await().atMost(PATIENCE).until(() -> get(demo).join().statusCode() == 200);
        await().atMost(PATIENCE).until(() -> proxy.connections() == 32);
        proxy.lose();
        assertThat(get(demo).join()).satisfies(OutageTest::isUnavailable);
        List<Integer> next = Stream.generate(() -> get(demo).join().statusCode()).limit(5).toList();
        assertThat(next).filteredOn(status -> status != 200).hasSizeLessThan(2);
        await().atMost(PATIENCE).until(() -> proxy.connections() == 32);
      }
    }
  }

  private void cutConnections() throws Exception {
    // Nobody may end another's connections, or see them.
    try (Connection other = service.database().address().asReader().connect();
        Statement statement = other.createStatement()) {
      List<Long> connections = connections(statement);
      long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
      while (connections.size() < 32 && System.nanoTime() < deadlineNs) {
        // The pool opens them in the background.
        Thread.sleep(20);
        connections = connections(statement);
      }
      assertThat(connections).hasSizeGreaterThanOrEqualTo(32);
      for (long connection : connections) {
        statement.execute("kill " + connection);
      }
    }
  }

  private static List<Long> connections(Statement statement) throws SQLException {
    List<Long> connections = new ArrayList<>();
    try (var rows =
        statement.executeQuery(
            "select id from information_schema.processlist where id <> connection_id()")) {
      while (rows.next()) {
        connections.add(rows.getLong(1));
      }
    }
    return connections;
  }

  @Test
  void admissionLimitIsReached() throws Exception {
    service.close();
    service = ServiceUnderTest.start("--twinstack.admission-limit=1");
    try (Connection other = service.database().address().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock tables demo_data write");
      assertThat(answers(20))
          .allMatch(answer -> answer.statusCode() == 503)
          .anyMatch(answer -> answer.body().contains("urn:twinstack:problem:overloaded"));
      statement.execute("unlock tables");
    }
    assertThat(demo().join().statusCode()).isEqualTo(200);
  }

  @Test
  void aStopAnswersWhatWasAccepted() throws Exception {
    CompletableFuture<HttpResponse<String>> answer;
    CompletableFuture<Void> stopped;
    try (Connection other = service.database().address().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock tables demo_data write");
      answer = demo();
      awaitQuery();
      stopped = CompletableFuture.runAsync(service.context()::close);
      statement.execute("unlock tables");
    }
    assertThat(answer.join().statusCode()).isEqualTo(200);
    stopped.join();
  }

  /** Until the request's statement waits for the table. */
  private void awaitQuery() throws Exception {
    String waiting =
        "select count(*) from information_schema.processlist where info like '%demo_data%'"
            + " and info not like '%processlist%'";
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    try (Connection reader = service.database().address().asReader().connect();
        Statement statement = reader.createStatement()) {
      while (System.nanoTime() < deadlineNs) {
        try (var rows = statement.executeQuery(waiting)) {
          rows.next();
          if (rows.getInt(1) > 0) {
            return;
          }
        }
      }
    }
    throw new AssertionError("The statement did not arrive");
  }

  private static void isUnavailable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:twinstack:problem:database-unavailable");
  }

  private List<HttpResponse<String>> answers(int requests) {
    return Stream.generate(this::demo).limit(requests).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private CompletableFuture<HttpResponse<String>> demo() {
    return get(service.uri().resolve("/demo?name=a"));
  }

  private CompletableFuture<HttpResponse<String>> management(String probe) {
    return get(service.managementUri().resolve("/actuator/health/" + probe));
  }

  private CompletableFuture<HttpResponse<String>> get(URI uri) {
    return client.sendAsync(
        HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
  }
}
