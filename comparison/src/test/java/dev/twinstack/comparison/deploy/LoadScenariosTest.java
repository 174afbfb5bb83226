package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.twinstack.common.DemoTable;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Workload;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.core.impl.LocalBenchmarkData;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.http.statistics.HttpStats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios for more than one machine, run on this one by the engine inside the tool. */
class LoadScenariosTest {

  private static final Path FOLDER = Deployed.FOLDER.resolve("load");
  private static final byte[] BODY = "[]".getBytes(StandardCharsets.UTF_8);

  /** What the engine inside the tool is too old for. */
  private static final String NEWER = "  compensateInternalLatency: true\n";

  private final Set<String> blockingPaths = ConcurrentHashMap.newKeySet();
  private final Set<String> reactivePaths = ConcurrentHashMap.newKeySet();
  private HttpServer blocking;
  private HttpServer reactive;

  @BeforeEach
  void start() throws IOException {
    blocking = server(blockingPaths);
    reactive = server(reactivePaths);
  }

  private static HttpServer server(Set<String> paths) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, BODY.length);
          exchange.getResponseBody().write(BODY);
          exchange.close();
        });
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    blocking.stop(0);
    reactive.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "idle", "hit"})
  void asksBothServicesInTheOrderOfTheRounds(String workload) throws Exception {
    Map<String, Integer> answers = new ConcurrentHashMap<>();
    Map<String, Integer> others = new ConcurrentHashMap<>();
    Benchmark benchmark = benchmark(workload);
    new LocalSimulationRunner(
            benchmark,
            (phase, step, metric, snapshot, countDown) -> {
              HttpStats http = HttpStats.get(snapshot);
              answers.merge(phase.name(), http.status_2xx, Integer::sum);
              others.merge(phase.name(), snapshot.requestCount - http.status_2xx, Integer::sum);
            },
            null,
            null)
        .run();
    assertThat(answers.keySet()).hasSize(18).allMatch(name -> answers.get(name) > 0);
    assertThat(others.values()).allMatch(count -> count == 0);
    assertThat(blockingPaths).isNotEmpty().allMatch(path -> isOf(workload, path));
    assertThat(reactivePaths).isNotEmpty().allMatch(path -> isOf(workload, path));
  }

  private Benchmark benchmark(String workload) throws Exception {
    Path file = FOLDER.resolve(workload + ".hf.yaml");
    String text = Deployed.text(file);
    assertThat(text).contains(NEWER);
    return BenchmarkParser.instance()
        .buildBenchmark(
            new ByteArrayInputStream(text.replace(NEWER, "").getBytes(StandardCharsets.UTF_8)),
            new LocalBenchmarkData(file),
            Map.of(
                "BLOCKING", "127.0.0.1:" + blocking.getAddress().getPort(),
                "REACTIVE", "127.0.0.1:" + reactive.getAddress().getPort(),
                "RATE", "100",
                "SESSIONS", "100",
                "CONNECTIONS", "8",
                "WARM_UP", "200ms",
                "DURATION", "200ms"));
  }

  private static boolean isOf(String workload, String path) {
    return workload.equals("hit") ? path.startsWith("/demo?name=") : path.equals("/" + workload);
  }

  /** A B B A, and no round begins before the one before has ended. */
  @ParameterizedTest
  @ValueSource(strings = {"demo", "idle", "hit"})
  void alternatesTheServices(String workload) {
    List<String> rounds =
        Deployed.yaml(
                Deployed.text(FOLDER.resolve(workload + ".hf.yaml"))
                    .replace("!param", "")
                    .replace("!concat", ""))
            .getFirst()
            .get("phases")
            .valueStream()
            .flatMap(phase -> phase.propertyNames().stream())
            .filter(name -> !name.startsWith("warm"))
            .toList();
    List<String> expected =
        IntStream.rangeClosed(1, 16)
            .mapToObj(n -> "%s-%02d".formatted(n % 4 < 2 ? "blocking" : "reactive", n))
            .toList();
    assertThat(rounds).isEqualTo(expected);
  }

  @Test
  void asksForNamesThatAMillionRowsHave() {
    Requests requests =
        Workload.HIT.requests(
            new LoadedTable(DemoTable.DEFAULT_ROWS, DemoTable.DEFAULT_SEED), HitMix.DEFAULT);
    List<String> paths = Deployed.text(FOLDER.resolve("hit-paths.txt")).lines().toList();
    assertThat(paths).isEqualTo(IntStream.range(0, 400).mapToObj(requests::path).toList());
  }
}
