package dev.twinstack.comparison.load;

import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import io.hyperfoil.api.Version;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.http.api.FollowRedirect;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * Hyperfoil inside this process. One thread: a schedule and its counts then need no lock, and the
 * rates asked of it are far below what one thread can send.
 */
final class HyperfoilEngine implements LoadEngine {

  /**
   * Requests under way at once, waiting for a connection included. One takes 5 KB and a tenth of a
   * millisecond to prepare. What comes on top begins later, with its wait in the response time, and
   * the round says that it was so.
   */
  private static final int MAX_SESSIONS = 30_000;

  /** Open connections in the open model: what is beyond waits in the generator, and is counted. */
  static final int OPEN_MODEL_CONNECTIONS = 128;

  /** A target may stall this long before the generator can begin no more requests. */
  private static final int SESSIONS_FOR_SECONDS = 5;

  /** How late the generator may come to its last request. */
  private static final Duration RESERVE = Duration.ofSeconds(1);

  private static final String NAME = "round";

  private final Runnable beforeRequest;

  /** Creates it with what is to run on the engine's thread before each request. */
  HyperfoilEngine(Runnable beforeRequest) {
    this.beforeRequest = beforeRequest;
  }

  @Override
  public RoundMeasurement run(Scenario scenario, Target target, Window window) {
    Tally tally = new Tally(scenario.requests().rule());
    int sessions = sessions(scenario.load());
    RequestCycle cycle =
        new RequestCycle(
            Schedule.of(scenario.load(), scenario.duration()), tally, sessions, beforeRequest);
    try {
      WatchedRun run = new WatchedRun(benchmark(scenario, target, sessions, cycle), window);
      run.run();
      return tally.measurement(run.sessionLimitReached(), run.window());
    } catch (RuntimeException e) {
      throw new LoadFailedException(
          "The load engine failed on %s %s: %s"
              .formatted(target.name(), target.address(), e.getMessage()),
          e);
    }
  }

  @Override
  public String description() {
    return "Hyperfoil %s, embedded, %d connections in the open model"
        .formatted(Version.VERSION, OPEN_MODEL_CONNECTIONS);
  }

  private static int sessions(LoadModel load) {
    return switch (load) {
      case LoadModel.Open open ->
          Math.clamp(
              (long) open.requestsPerSecond() * SESSIONS_FOR_SECONDS,
              OPEN_MODEL_CONNECTIONS,
              MAX_SESSIONS);
      case LoadModel.Closed closed -> closed.clients();
    };
  }

  /** In the closed model each client has its own. */
  private static int connections(LoadModel load) {
    return switch (load) {
      case LoadModel.Open open -> OPEN_MODEL_CONNECTIONS;
      case LoadModel.Closed closed -> closed.clients();
    };
  }

  private static Benchmark benchmark(
      Scenario scenario, Target target, int sessions, RequestCycle cycle) {
    URI url = target.url();
    BenchmarkBuilder builder = BenchmarkBuilder.builder().name(NAME).threads(1);
    HttpPluginBuilder plugin = builder.addPlugin(HttpPluginBuilder::new);
    plugin
        .ergonomics()
        .autoRangeCheck(false)
        .stopOnInvalid(false)
        .repeatCookies(false)
        .followRedirect(FollowRedirect.NEVER);
    plugin
        .http()
        .protocol("https".equals(url.getScheme()) ? Protocol.HTTPS : Protocol.HTTP)
        .host(url.getHost())
        .port(port(url))
        .allowHttp2(false)
        .sharedConnections(connections(scenario.load()))
        .requestTimeout(RequestCycle.TIMEOUT.toMillis());
    PhaseBuilder<?> phase =
        phase(builder.addPhase(NAME), scenario.load(), sessions)
            .duration(scenario.duration().plus(reserve(scenario)).toMillis())
            .maxDuration(scenario.duration().plus(scenario.lateAnswers()).toMillis());
    cycle.addTo(phase.scenario().initialSequence(NAME), path(scenario, target));
    return builder.build();
  }

  /** The schedule ends the open model by itself, with its last request. */
  private static Duration reserve(Scenario scenario) {
    boolean endsItself = scenario.load() instanceof LoadModel.Open;
    return !endsItself || scenario.lateAnswers().compareTo(RESERVE) < 0 ? Duration.ZERO : RESERVE;
  }

  private static LongFunction<String> path(Scenario scenario, Target target) {
    String only = target.path();
    return only == null ? scenario.requests()::path : number -> only;
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? 443 : 80;
  }

  private static PhaseBuilder<?> phase(PhaseBuilder.Catalog catalog, LoadModel load, int sessions) {
    return switch (load) {
      case LoadModel.Open open ->
          catalog.constantRate(open.requestsPerSecond()).variance(false).maxSessions(sessions);
      case LoadModel.Closed closed -> catalog.always(closed.clients());
    };
  }
}
