package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A hundred thousand rows, to a reader that takes them as they come and to many that do not. */
public final class StreamTrial {

  private static final int RATE = 200;
  private static final int REPETITIONS = 4;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final double BYTES_PER_MIB = 1 << 20;

  private final Bench bench;
  private final Figures figures = new Figures(Experiment.STREAM);

  private StreamTrial(Bench bench) {
    this.bench = bench;
  }

  /** Runs it; takes some fifty seconds. */
  public static List<ExperimentFigure> run(Bench bench) {
    StreamTrial trial = new StreamTrial(bench);
    long rounds = (long) Carrier.SERVICES.size() * REPETITIONS;
    try (var step = bench.progress().start("Experiment stream", rounds, "rounds")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (Carrier carrier : Bench.inTurn(Carrier.SERVICES, repetition)) {
          trial.whole(carrier, repetition);
          trial.slow(carrier, repetition);
          step.to(++done);
        }
      }
    }
    return trial.figures.all();
  }

  private void whole(Carrier carrier, int repetition) {
    Target target = bench.target(carrier);
    ProcessMeter process = ProcessMeter.of(target.processId());
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(target.url().resolve(ExperimentPaths.STREAM))
              .timeout(TIMEOUT)
              .build();
      Duration before = process.cpuTime();
      long startNs = System.nanoTime();
      HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      double rows = answer.body().count();
      double seconds = (System.nanoTime() - startNs) / 1e9;
      Duration after = process.cpuTime();
      figures.add(carrier.style(), Measured.STREAM_ROWS, 0, repetition, rows);
      figures.add(carrier.style(), Measured.STREAM_SECONDS, 0, repetition, seconds);
      Double cpu = before == null || after == null ? null : after.minus(before).toNanos() / 1e9;
      figures.add(carrier.style(), Measured.STREAM_CPU, 0, repetition, cpu);
    } catch (IOException e) {
      figures.miss(
          carrier.style(),
          Measured.STREAM_SECONDS,
          0,
          repetition,
          "not answered: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void slow(Carrier carrier, int repetition) {
    Target idle = bench.at(carrier, "/idle");
    LoadModel load = new LoadModel.Open(RATE);
    LoadRound alone = LoadRound.run(bench.engine(), idle, load, ROUND);
    figures.add(carrier.style(), Measured.STREAM_P99, 0, repetition, alone.percentileMs(99));
    Long before = ProcessMeter.of(idle.processId()).residentBytes();
    List<SlowReader> readers = new ArrayList<>();
    try (MemoryWatch memory = MemoryWatch.of(idle.processId())) {
      for (int reader = 0; reader < Measured.STREAM_READERS; reader++) {
        readers.add(SlowReader.start(bench.target(carrier), ExperimentPaths.STREAM));
      }
      LoadRound beside = LoadRound.run(bench.engine(), idle, load, ROUND);
      figures.add(
          carrier.style(),
          Measured.STREAM_P99,
          Measured.STREAM_READERS,
          repetition,
          beside.percentileMs(99));
      double more = (memory.mostBytes() - (before == null ? 0 : before)) / BYTES_PER_MIB;
      figures.add(
          carrier.style(),
          Measured.STREAM_MEMORY,
          Measured.STREAM_READERS,
          repetition,
          before == null ? null : more);
    } catch (IOException e) {
      figures.miss(
          carrier.style(),
          Measured.STREAM_P99,
          Measured.STREAM_READERS,
          repetition,
          "not answered: " + e.getMessage());
    } finally {
      readers.forEach(SlowReader::close);
    }
  }
}
