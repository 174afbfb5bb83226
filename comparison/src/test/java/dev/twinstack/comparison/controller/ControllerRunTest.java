package dev.twinstack.comparison.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.report.CsvReport;
import dev.twinstack.comparison.report.HtmlReport;
import dev.twinstack.comparison.report.TextReport;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as the controller of Hyperfoil writes it, schema v3.0, made up by hand. */
class ControllerRunTest {

  private static final long BEGIN_MS = 1_795_318_842_000L;

  @TempDir private Path folder;

  /** Sixteen rounds of 10 s, 1000 requests a second; reactive answers in 4 ms, blocking in 2 ms. */
  private static String run() {
    String rounds =
        IntStream.rangeClosed(1, 16)
            .mapToObj(n -> phase(n, n % 4 < 2 ? "blocking" : "reactive"))
            .collect(Collectors.joining(","));
    return """
    {"info": {"benchmark": "twinstack-demo", "cancelled": false, "errors": []},
     "$schema": "http://hyperfoil.io/run-schema/v3.0", "version": "0.30.1", "failures": [],
     "stats": [%s, {"name": "warm-blocking", "isWarmup": true}],
     "agents": [{"name": "agent-1"}, {"name": "agent-2"}]}
    """
        .formatted(rounds);
  }

  private static String phase(int number, String target) {
    long startMs = BEGIN_MS + number * 11_000L;
    long ns = (target.equals("blocking") ? 2_000_000L : 4_000_000L) + number * 1_000L;
    String summary =
        """
        {"requestCount": 10000, "responseCount": 9999, "connectionErrors": 0, "requestTimeouts": 1,
         "internalErrors": 0, "blockedTime": 0, "maxResponseTime": %1$d,
         "percentileResponseTime": {"50.0": %1$d, "99.0": %1$d},
         "extensions": {"http": {"status_2xx": 9990, "status_3xx": 0, "status_4xx": 1,
          "status_5xx": 8, "status_other": 0}}}
        """
            .formatted(ns);
    return String.format(
        Locale.ROOT,
        """
        {"name": "%s-%02d", "isWarmup": false,
         "total": {"start": %d, "end": %d, "summary": %s},
         "histogram": {"percentiles": [{"from": 0.0, "to": %d.0, "count": 9999, "totalCount": 9999}]},
         "series": [%s]}
        """,
        target,
        number,
        startMs,
        startMs + 10_000,
        summary,
        ns,
        summary);
  }

  @Test
  void readsTheRoundsInTheirOrder() throws IOException {
    RunResult result = read(run());
    assertThat(result.rounds()).extracting(RoundResult::number).isSorted().hasSize(16);
    RoundResult second = result.rounds().get(1);
    assertThat(second.target()).isEqualTo("reactive");
    assertThat(second.workload()).isEqualTo("demo");
    assertThat(second.requestsPerSecond()).isEqualTo(1000);
    assertThat(second.counts().good()).isEqualTo(9990);
    assertThat(second.counts().serverErrors()).isEqualTo(8);
    assertThat(second.counts().timeouts()).isEqualTo(1);
    assertThat(second.counts().unanswered()).isZero();
    assertThat(second.responseTime().p50Ns()).isBetween(3_990_000L, 4_010_000L);
    assertThat(second.seconds()).hasSize(1);
    assertThat(result.environment().loadEngine())
        .isEqualTo("Hyperfoil 0.30.1, controller, 2 agents");
  }

  @Test
  void givesAComparison() throws IOException {
    RunResult wellAnswered =
        read(
            run()
                .replace("\"requestCount\": 10000", "\"requestCount\": 9999")
                .replace("\"requestTimeouts\": 1", "\"requestTimeouts\": 0"));
    Comparison comparison = Comparison.of(wellAnswered);
    assertThat(comparison.problems()).isEmpty();
    assertThat(comparison.workloads().getFirst().targets()).hasSize(2);
    assertThat(comparison.verdicts().toString()).contains("RESPONSE_P50", "better=blocking");
  }

  @Test
  void doesNotReportWhatTheControllerCannotKnow() throws IOException {
    RunResult result = read(run());
    assertThat(TextReport.of(result, Comparison.of(result)).lines())
        .noneMatch(line -> line.contains(" 0.00 "))
        .anyMatch(line -> line.matches("Service time p50( +not measured){2}"))
        .anyMatch(line -> line.matches("Requests under way( +not measured){2}"))
        .anyMatch(line -> line.matches("Hit ratio( +not measured){2}"))
        .anyMatch(line -> line.matches("Response time p50 +2\\.\\d+ ms +4\\.\\d+ ms"));
    assertThat(CsvReport.of(result)).doesNotContain(",0,0,0,0,0,0,0,0,0,0,");
    assertThat(HtmlReport.of(result, Comparison.of(result))).doesNotContain("0.00 ms", "0.00 %");
  }

  @Test
  void isInvalidWhereTheRunWasCancelled() throws IOException {
    RunResult result = read(run().replace("\"cancelled\": false", "\"cancelled\": true"));
    assertThat(Comparison.of(result).isValid()).isFalse();
  }

  /** As the controller 0.29.3 does: the rounds after it are not run. */
  @Test
  void saysWhichPhaseFailed() throws IOException {
    String failed =
        run()
            .replace(
                "\"failures\": []",
                "\"failures\": [{\"phase\": \"warm-reactive\", \"metric\": null, \"message\": \"Exceeded session limit\"}]");
    assertThat(read(failed).invalid())
        .containsExactly("the phase warm-reactive failed: Exceeded session limit");
    assertThatThrownBy(() -> read(failed.replace("\"isWarmup\": false", "\"isWarmup\": true")))
        .hasMessageContaining("it has no round: the phase warm-reactive failed");
  }

  @Test
  void saysWhatIsNoRun() {
    assertThatThrownBy(() -> ControllerRun.read(folder.resolve("none"), ""))
        .hasMessageContaining("There is no file");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("is no JSON");
    assertThatThrownBy(() -> read(run().replace("twinstack-demo", "eshop")))
        .hasMessageContaining("its benchmark is 'eshop'");
    assertThatThrownBy(() -> read(run().replace("blocking-01", "main")))
        .hasMessageContaining("its phase is 'main'");
    assertThatThrownBy(() -> read(run().replace("reactive-", "blocking-")))
        .hasMessageContaining("two targets make a comparison");
  }

  private RunResult read(String json) throws IOException {
    Files.writeString(folder.resolve("all.json"), json);
    return ControllerRun.read(folder, "./compare import run");
  }
}
