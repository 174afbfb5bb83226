package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentExhibit;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sees who looks for the reason: a stack trace, a thread dump, a debugger, the code.
 */
public final class DebugTrial {

  private static final String OWN = "dev.twinstack.";
  private static final String ASKING = "FailureExperiment.ask";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String LONG = "60s";
  private static final Duration UNDER_WAY = Duration.ofMillis(50);

  private final Bench bench;
  private final Figures figures = new Figures(Experiment.DEBUG);
  private final List<ExperimentExhibit> exhibits = new ArrayList<>();

  /**
   * What it gave.
   *
   * @param figures the figures
   * @param exhibits stack traces, stacks and code, one of either style
   */
  public record Outcome(List<ExperimentFigure> figures, List<ExperimentExhibit> exhibits) {}

  private DebugTrial(Bench bench) {
    this.bench = bench;
  }

  /**
   * The two services that it wants: a debugger may come in, and nothing is over while one looks at
   * it.
   */
  public static List<ServiceLaunch> launches() {
    return Carrier.SERVICES.stream()
        .map(carrier ->
            carrier
                .launch(0, Debugger.FLAG)
                .with("twinstack.query-timeout", LONG)
                .with("twinstack.pool.acquire-timeout", LONG))
        .toList();
  }

  /** Runs it on {@link #launches}; takes some ten seconds. */
  public static Outcome run(Bench bench, Path home) throws IOException {
    DebugTrial trial = new DebugTrial(bench);
    StepTrial steps = new StepTrial(bench, trial.figures);
    try (var step = bench.progress().start("Experiment debug", 2, "services")) {
      long done = 0;
      for (Carrier carrier : Carrier.SERVICES) {
        trial.lookOrMiss(carrier);
        steps.run(carrier);
        step.to(++done);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    trial.exhibits.addAll(steps.exhibits());
    trial.exhibits.addAll(new SourceTrial(home, trial.figures).run());
    return new Outcome(trial.figures.all(), List.copyOf(trial.exhibits));
  }

  private void lookOrMiss(Carrier carrier) throws InterruptedException {
    try {
      look(carrier);
    } catch (IOException e) {
      String reason = "not answered: " + e.getClass().getSimpleName();
      figures.miss(carrier.style(), Measured.DEBUG_TRACE_TELLS, 0, 1, reason);
      figures.miss(carrier.style(), Measured.DEBUG_DUMP_TELLS, 0, 1, reason);
    }
  }

  private void look(Carrier carrier) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      trace(
          carrier, client.send(request(carrier, ExperimentPaths.FAILURE), BodyHandlers.ofString()));
      CompletableFuture<HttpResponse<Void>> stuck =
          client.sendAsync(request(carrier, ExperimentPaths.STUCK), BodyHandlers.discarding());
      Thread.sleep(UNDER_WAY);
      dump(carrier);
      stuck.join();
    }
  }

  private HttpRequest request(Carrier carrier, String path) {
    return HttpRequest.newBuilder(bench.target(carrier).url().resolve(path))
        .timeout(TIMEOUT)
        .build();
  }

  private void trace(Carrier carrier, HttpResponse<String> answer) {
    List<String> lines = List.of(new JsonMapper().readValue(answer.body(), String[].class));
    List<String> own = lines.stream().filter(line -> line.startsWith("at " + OWN)).toList();
    boolean tells = own.stream().anyMatch(line -> line.contains(ASKING));
    figures.add(carrier.style(), Measured.DEBUG_TRACE_LINES, 0, 1, (double) lines.size());
    figures.add(carrier.style(), Measured.DEBUG_OWN_LINES, 0, 1, (double) own.size());
    figures.add(carrier.style(), Measured.DEBUG_TRACE_TELLS, 0, 1, tells ? 1.0 : 0.0);
    exhibits.add(
        new ExperimentExhibit(
            "A query that fails: the stack trace", carrier.style(), String.join("\n", lines)));
  }

  private void dump(Carrier carrier) throws IOException {
    Target target = bench.target(carrier);
    Path file = Files.createTempDirectory("twinstack-").resolve("threads.txt");
    String answer =
        JvmCommand.of(target.processId())
            .ask("Thread.dump_to_file", file.toAbsolutePath().toString());
    if (answer == null || !Files.exists(file)) {
      figures.miss(carrier.style(), Measured.DEBUG_DUMP_TELLS, 0, 1, "the JVM gives no dump");
      return;
    }
    List<String> stacks =
        Arrays.stream(Files.readString(file).split("\n\\s*\n"))
            .filter(stack -> stack.startsWith("#"))
            .toList();
    Files.delete(file);
    Files.delete(file.getParent());
    List<String> telling = stacks.stream().filter(stack -> stack.contains(ASKING)).toList();
    figures.add(carrier.style(), Measured.DEBUG_DUMP_THREADS, 0, 1, (double) stacks.size());
    figures.add(carrier.style(), Measured.DEBUG_DUMP_TELLS, 0, 1, telling.isEmpty() ? 0.0 : 1.0);
    exhibits.add(
        new ExperimentExhibit(
            "A query that does not end: the thread in the dump",
            carrier.style(),
            telling.isEmpty()
                ? "None of the %d threads shows it: the loops are back in their selector, and who waits is an object in the heap."
                    .formatted(stacks.size())
                : telling.getFirst()));
  }
}
