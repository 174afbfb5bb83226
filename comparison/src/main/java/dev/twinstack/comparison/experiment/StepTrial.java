package dev.twinstack.comparison.experiment;

import com.sun.jdi.VMDisconnectedException;
import dev.twinstack.common.DemoTable;
import dev.twinstack.common.RandomName;
import dev.twinstack.comparison.experiment.Debugger.Place;
import dev.twinstack.comparison.result.ExperimentExhibit;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A debugger follows one request of {@code /demo} in either service: it stops where the service is
 * asked for a name, and steps over line after line until the line that has the rows.
 */
final class StepTrial {

  private static final int REPETITIONS = 3;
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private static final Place QUESTION = new Place("dev.twinstack.app.demo.DemoService", "find");
  private static final Place ROWS = new Place("dev.twinstack.app.demo.DemoHandler", "answer");

  /** What tells the question: the name itself, and the request that it came with. */
  private static final List<String> ASKED = List.of("name", "request");

  private static final List<String> ALL =
      List.of(
          Measured.DEBUG_STEPS,
          Measured.DEBUG_STOPS_OWN,
          Measured.DEBUG_STOPS_LIBRARIES,
          Measured.DEBUG_SAME_THREAD,
          Measured.DEBUG_STILL_SEES);

  private final Bench bench;
  private final Figures figures;
  private final List<ExperimentExhibit> exhibits = new ArrayList<>();

  StepTrial(Bench bench, Figures figures) {
    this.bench = bench;
    this.figures = figures;
  }

  /** Adds the figures of a service and its exhibit; takes some seconds. */
  void run(Carrier carrier) throws InterruptedException {
    Target target = bench.target(carrier);
    HttpRequest request = request(target);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Debugger debugger = Debugger.attach(target.processId() == null ? 0 : target.processId())) {
      // The classes have to be there for their lines to be found.
      ask(client, request);
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        Thread asking = Thread.ofVirtual().unstarted(() -> ask(client, request));
        Walk walk = debugger.walk(QUESTION, ROWS, asking::start);
        asking.join();
        if (walk == null) {
          miss(carrier, "the debugger did not come to the rows", repetition);
        } else {
          add(carrier, walk, repetition);
        }
      }
    } catch (IOException | VMDisconnectedException e) {
      miss(carrier, "no debugger: " + e.getMessage(), 1);
    }
  }

  /** For a name of one row, if the table is the usual one. */
  private static HttpRequest request(Target target) {
    String name =
        URLEncoder.encode(RandomName.ofRow(DemoTable.DEFAULT_SEED, 1), StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(target.url().resolve("/demo?name=" + name))
        .timeout(TIMEOUT)
        .build();
  }

  /** What came of it is told by the walk. */
  private static void ask(HttpClient client, HttpRequest request) {
    try {
      var _ = client.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      // Not answered: then there are no rows to come to.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void add(Carrier carrier, Walk walk, int repetition) {
    List<Double> values =
        List.of(
            (double) walk.steps(),
            (double) walk.stopsInOwnCode(),
            (double) walk.stopsInLibraries(),
            walk.isSameThread() ? 1.0 : 0.0,
            walk.stillSees(ASKED) ? 1.0 : 0.0);
    for (int i = 0; i < values.size(); i++) {
      figures.add(carrier.style(), ALL.get(i), 0, repetition, values.get(i));
    }
    if (repetition == REPETITIONS) {
      exhibits.add(
          new ExperimentExhibit(
              "A debugger steps over, from the question to its rows",
              carrier.style(),
              walk.told()));
    }
  }

  private void miss(Carrier carrier, String reason, int repetition) {
    ALL.forEach(figure -> figures.miss(carrier.style(), figure, 0, repetition, reason));
  }

  List<ExperimentExhibit> exhibits() {
    return List.copyOf(exhibits);
  }
}
