package dev.twinstack.comparison.controller;

import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.result.TargetManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code all.json}, which the controller writes into a run's folder and exports. */
public final class ControllerRun {

  private static final String FILE = "all.json";
  private static final String BENCHMARK = "twinstack-";
  private static final String UNKNOWN = "not told by the controller";
  private static final int OBJECTIVE_MS = 100;

  private ControllerRun() {}

  /**
   * Reads a run of one of this project's scenarios. What the controller does not know is missing:
   * the cost of a request, the service time, and whether an answer had rows.
   *
   * @param run the run's folder, or the file
   * @param command what repeats the reading, for the result
   * @throws IOException if it cannot be read, with a line
   * @throws IllegalArgumentException if it is no such run, with a line that says what is wrong
   */
  public static RunResult read(Path run, String command) throws IOException {
    Path file = Files.isDirectory(run) ? run.resolve(FILE) : run;
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no file %s: name the run's folder, or the all.json that was exported"
              .formatted(file));
    }
    try {
      return result(new JsonMapper().readTree(Files.readString(file)), command);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The file %s is no JSON: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The file %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static RunResult result(JsonNode root, String command) {
    String benchmark = root.at("/info/benchmark").asString("");
    if (!benchmark.startsWith(BENCHMARK)) {
      throw new IllegalArgumentException(
          "its benchmark is '%s', which is none of deploy/load".formatted(benchmark));
    }
    String workload = benchmark.substring(BENCHMARK.length());
    List<PhaseStats> phases = phases(root);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("it has no round: " + String.join("; ", invalid(root)));
    }
    List<RoundResult> rounds = new ArrayList<>();
    for (PhaseStats phase : phases) {
      rounds.add(phase.round(rounds.size() + 1, workload));
    }
    List<String> targets = rounds.stream().map(RoundResult::target).distinct().toList();
    if (targets.size() != 2) {
      throw new IllegalArgumentException(
          "its rounds are on %s: two targets make a comparison".formatted(targets));
    }
    return new RunResult(
        RunResult.SCHEMA,
        Instant.ofEpochMilli(phases.getFirst().startMs()),
        TimeUnit.MILLISECONDS.toNanos(phases.getLast().endMs() - phases.getFirst().startMs()),
        null,
        settings(workload, rounds.getFirst(), command),
        environment(root),
        targets.stream().map(ControllerRun::target).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rounds,
        List.of(),
        List.of(),
        invalid(root));
  }

  /** In the order in which they ran, the warm-up left out. */
  private static List<PhaseStats> phases(JsonNode root) {
    return root.path("stats")
        .valueStream()
        .filter(stats -> !stats.path("isWarmup").asBoolean())
        .map(PhaseStats::of)
        .sorted(Comparator.comparingLong(PhaseStats::startMs))
        .toList();
  }

  private static Settings settings(String workload, RoundResult round, String command) {
    return new Settings(
        "hyperfoil",
        List.of(workload),
        round.requestsPerSecond() == null ? 0 : round.requestsPerSecond(),
        round.durationNs() / 1e9,
        1,
        0,
        0,
        OBJECTIVE_MS,
        null,
        null,
        null,
        null,
        command);
  }

  private static EnvironmentManifest environment(JsonNode root) {
    return new EnvironmentManifest(
        UNKNOWN,
        UNKNOWN,
        0,
        0,
        -1,
        null,
        null,
        null,
        UNKNOWN,
        null,
        null,
        null,
        "Hyperfoil %s, controller, %d agents"
            .formatted(root.path("version").asString("?"), root.path("agents").size()));
  }

  private static TargetManifest target(String name) {
    return new TargetManifest(name, UNKNOWN, List.of(), null, null);
  }

  private static List<String> invalid(JsonNode root) {
    Stream<String> cancelled =
        root.at("/info/cancelled").asBoolean(false)
            ? Stream.of("the run was cancelled")
            : Stream.of();
    Stream<String> errors =
        root.at("/info/errors")
            .valueStream()
            .map(error -> "the controller says: " + error.path("msg").asString());
    // A phase that had too many sessions, for one: the controller then leaves out those that
    // follow.
    Stream<String> failures =
        root.path("failures")
            .valueStream()
            .map(failure ->
                "the phase %s failed: %s"
                    .formatted(
                        failure.path("phase").asString(), failure.path("message").asString()));
    return Stream.of(cancelled, failures, errors).flatMap(lines -> lines).toList();
  }
}
