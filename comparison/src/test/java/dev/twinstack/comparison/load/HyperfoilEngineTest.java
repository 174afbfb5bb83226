package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.LoadEngine.Window;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.load.RoundMeasurement.Second;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HyperfoilEngineTest {

  private final LoadEngine engine = LoadEngine.hyperfoil();

  @Test
  void everyKindOfEndIsCountedApart() throws IOException {
    // Ten requests of every kind, in turn.
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          switch ((int) (n % 7)) {
            case 1 -> StandInServer.send(exchange, 200, "[]");
            case 2 -> StandInServer.send(exchange, 200, "[{\"id\":1}]");
            case 3 -> StandInServer.send(exchange, 404, "[]");
            case 4 -> StandInServer.send(exchange, 503, "[]");
            case 5 -> StandInServer.send(exchange, 200, "oops");
            case 6 -> StandInServer.send(exchange, 302, "[]");
            default -> exchange.getHttpContext(); // closed without an answer
          }
        })) {
      RoundMeasurement measured =
          engine.run(
              scenario(new LoadModel.Open(100), Duration.ofMillis(700)),
              server.target(),
              Window.ignored());

      Counts counts = measured.counts();
      assertThat(counts.sent()).isEqualTo(70).isEqualTo(server.requests());
      assertThat(counts.hits()).isEqualTo(10);
      assertThat(counts.good()).isEqualTo(20);
      assertThat(counts.clientErrors()).isEqualTo(10);
      assertThat(counts.serverErrors()).isEqualTo(10);
      assertThat(counts.badBodies()).isEqualTo(10);
      assertThat(counts.otherStatuses()).isEqualTo(10);
      assertThat(counts.connectionErrors()).isEqualTo(10);
      assertThat(counts.timeouts()).isZero();
      assertThat(counts.unanswered()).isZero();
      assertThat(counts.errors()).isEqualTo(counts.sent() - counts.good());
      assertThat(measured.seconds().stream().mapToLong(Second::good).sum())
          .isEqualTo(counts.good());
      assertThat(measured.seconds().stream().mapToLong(Second::errors).sum())
          .isEqualTo(counts.errors());
      assertThat(measured.responseTime().getTotalCount()).isEqualTo(counts.sent());
      assertThat(measured.serviceTime().getTotalCount())
          .isEqualTo(counts.sent() - counts.connectionErrors());
    }
  }

  @Test
  void eachRequestHasItsOwnPathAndAnAnswerWithoutRowsIsWrongWhereNamesExist() throws IOException {
    Requests hits = Workload.HIT.requests(new LoadedTable(100_000, 1), HitMix.DEFAULT);
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          asked.add(
              exchange.getRequestURI().getRawPath() + "?" + exchange.getRequestURI().getRawQuery());
          StandInServer.send(exchange, 200, n % 4 == 0 ? "[]" : "[{\"id\":1}]");
        })) {
      RoundMeasurement measured =
          engine.run(
              new Scenario(hits, new LoadModel.Open(200), Duration.ofMillis(500)),
              server.target(),
              Window.ignored());

      assertThat(asked)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.range(0, 100).mapToObj(hits::path).toList());
      assertThat(measured.counts().hits()).isEqualTo(measured.counts().good()).isEqualTo(75);
      assertThat(measured.counts().badBodies()).isEqualTo(25);
    }
  }

  @Test
  void withoutTheContractAnyAnswerInThe200sFromAnyPathIsGood() throws IOException {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          asked.add(exchange.getRequestURI().toString());
          switch ((int) (n % 3)) {
            case 0 -> exchange.sendResponseHeaders(204, -1);
            case 1 -> StandInServer.send(exchange, 201, "made");
            default -> StandInServer.send(exchange, 301, "[]");
          }
        })) {
      Target target =
          GivenTarget.parse("a=%s/api/x?y=%%7B1%%7D&z".formatted(server.target().url())).target();
      RoundMeasurement measured =
          engine.run(
              new Scenario(Workload.URL, new LoadModel.Open(100), Duration.ofMillis(300)),
              target,
              Window.ignored());

      assertThat(asked).hasSize(30).containsOnly("/api/x?y=%7B1%7D&z");
      assertThat(measured.counts().good()).isEqualTo(20);
      assertThat(measured.counts().hits()).isZero();
      assertThat(measured.counts().otherStatuses()).isEqualTo(10);
    }
  }

  @Test
  void aConnectionThatTheTargetClosesInOrderIsNoError() throws IOException {
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          if (n % 5 == 0) {
            exchange.getResponseHeaders().set("Connection", "close");
          }
          StandInServer.send(exchange, n % 5 == 0 ? 503 : 200, "[]");
        })) {
      RoundMeasurement measured =
          engine.run(
              scenario(new LoadModel.Open(500), Duration.ofSeconds(1)),
              server.target(),
              Window.ignored());

      Counts counts = measured.counts();
      assertThat(counts.serverErrors()).isEqualTo(counts.sent() / 5);
      assertThat(counts.connectionErrors()).isZero();
      assertThat(counts.unanswered()).isZero();
    }
  }

  @Test
  void theClosedModelKeepsItsClientsBusy() throws IOException {
    List<String> calls = new ArrayList<>();
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          Thread.sleep(20);
          StandInServer.send(exchange, 200, "[]");
        })) {
      RoundMeasurement measured =
          engine.run(
              scenario(new LoadModel.Closed(4), Duration.ofMillis(500)),
              server.target(),
              new Window() {
                @Override
                public void begins() {
                  calls.add("begins after " + server.requests());
                }

                @Override
                public void ends() {
                  calls.add("ends after " + server.requests());
                }
              });

      // Four clients, no more than one request in 20 ms each, and each at least one.
      assertThat(measured.counts().good())
          .isEqualTo(server.requests())
          .isBetween(4L, 4 * (measured.window().toMillis() / 20 + 1));
      assertThat(measured.window()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
      assertThat(measured.schedulingLag().getTotalCount()).isZero();
      // Without a schedule a request is due when it leaves.
      assertThat(measured.responseTime().getTotalCount()).isEqualTo(measured.counts().good());
      assertThat(measured.responseTime().getMinValue()).isGreaterThan(19_000_000);
      assertThat(measured.seconds().stream().mapToLong(Second::good).sum())
          .isEqualTo(measured.counts().good());
      assertThat(calls).containsExactly("begins after 0", "ends after " + server.requests());
    }
  }

  @Test
  void everyClientOfTheClosedModelHasItsOwnConnection() throws IOException {
    int clients = 200;
    CountDownLatch allAreThere = new CountDownLatch(clients);
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          allAreThere.countDown();
          boolean met = allAreThere.await(9, TimeUnit.SECONDS);
          StandInServer.send(exchange, met ? 200 : 500, "[]");
        })) {
      RoundMeasurement measured =
          engine.run(
              scenario(new LoadModel.Closed(clients), Duration.ofMillis(500)),
              server.target(),
              Window.ignored());

      assertThat(measured.counts().good())
          .isEqualTo(measured.counts().sent())
          .isGreaterThanOrEqualTo(clients);
    }
  }

  private static Scenario scenario(LoadModel load, Duration duration) {
    return new Scenario(Workload.IDLE, load, duration);
  }
}
