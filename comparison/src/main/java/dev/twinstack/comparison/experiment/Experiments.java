package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentExhibit;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.ExperimentRun;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.fault.TcpProxy;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Starts the services and makes the experiments on them, one after the other. */
public final class Experiments {

  /** What servers come with. */
  private static final int USUAL_THREADS = 200;

  private static final int CLIENTS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private final LocalDatabase database;
  private final Path home;
  private final Path logs;
  private final Progress progress;
  private final List<ExperimentFigure> figures = new ArrayList<>();
  private final List<ExperimentExhibit> exhibits = new ArrayList<>();

  /**
   * Creates it.
   *
   * @param home the project's folder, where the build left the jars and the sources are
   * @param logs the folder that takes the services' logs
   */
  public Experiments(LocalDatabase database, Path home, Path logs, Progress progress) {
    this.database = database;
    this.home = home;
    this.logs = logs;
    this.progress = progress;
  }

  /** Takes what there is so far, after each experiment. */
  @FunctionalInterface
  public interface Keeper {

    /** Called with the experiments that are made, in the order of {@link Experiment}. */
    void keep(ExperimentRun soFar) throws IOException;
  }

  /** Makes them, and hands over what there is whenever one is made. */
  public void run(List<Experiment> wanted, Keeper keeper) throws IOException {
    List<Experiment> made = new ArrayList<>();
    List<Experiment> others = new ArrayList<>(wanted);
    if (others.remove(Experiment.WAIT)) {
      // Of memory only a fresh process can tell, and of threads only one that may have many.
      List<ServiceLaunch> launches =
          launches(Carrier.ALL, WaitTrial.PLATFORM_THREADS, WaitTrial.HEAP);
      try (OwnTargets services = start("wait", launches)) {
        figures.addAll(WaitTrial.run(bench(services, Carrier.ALL)));
      }
      keep(Experiment.WAIT, made, keeper);
    }
    if (others.remove(Experiment.SLOW)) {
      figures.addAll(slow());
      keep(Experiment.SLOW, made, keeper);
    }
    if (others.remove(Experiment.DEBUG)) {
      debug();
      keep(Experiment.DEBUG, made, keeper);
    }
    if (!others.isEmpty()) {
      try (OwnTargets services = start("others", launches(Carrier.ALL, USUAL_THREADS))) {
        Bench bench = bench(services, Carrier.ALL);
        warmUp(bench, Carrier.ALL, List.of("/idle"));
        warmUp(bench, Carrier.SERVICES, List.of("/demo", ExperimentPaths.FANOUT));
        for (Experiment experiment : others) {
          run(experiment, bench);
          keep(experiment, made, keeper);
        }
      }
    }
  }

  private void keep(Experiment experiment, List<Experiment> made, Keeper keeper)
      throws IOException {
    made.add(experiment);
    keeper.keep(new ExperimentRun(made.stream().sorted().toList(), figures, exhibits));
  }

  private void run(Experiment experiment, Bench bench) throws IOException {
    switch (experiment) {
      case WAIT, SLOW, DEBUG -> throw new IllegalStateException("it wants services of its own");
      case HOG -> figures.addAll(HogTrial.run(bench));
      case PIN -> figures.addAll(PinTrial.run(bench));
      case SLIP -> figures.addAll(SlipTrial.run(bench));
      case FANOUT -> figures.addAll(FanoutTrial.run(bench));
      case STREAM -> figures.addAll(StreamTrial.run(bench));
      case MIX -> figures.addAll(MixTrial.run(bench));
    }
  }

  /** A JVM that lets a debugger in compiles otherwise: nothing else is measured on it. */
  private void debug() throws IOException {
    try (OwnTargets services = start("debug", DebugTrial.launches())) {
      DebugTrial.Outcome outcome = DebugTrial.run(bench(services, Carrier.SERVICES), home);
      figures.addAll(outcome.figures());
      exhibits.addAll(outcome.exhibits());
    }
  }

  /** The delay begins when they are up: connecting takes many round trips, one after the other. */
  private List<ExperimentFigure> slow() {
    try (TcpProxy proxy = TcpProxy.before(this::databaseAddress)) {
      List<ServiceLaunch> behind =
          launches(Carrier.SERVICES, USUAL_THREADS).stream()
              .map(launch -> launch.with("database.host", "127.0.0.1"))
              .map(launch -> launch.with("database.port", proxy.port()))
              .toList();
      try (OwnTargets services = start("slow", behind)) {
        Bench bench = bench(services, Carrier.SERVICES);
        warmUp(bench, Carrier.SERVICES, List.of("/demo"));
        return SlowTrial.run(bench, proxy);
      }
    }
  }

  private List<InetSocketAddress> databaseAddress() {
    DatabaseAddress address = database.nearestAddress();
    return List.of(new InetSocketAddress(address.host(), address.port()));
  }

  private static List<ServiceLaunch> launches(
      List<Carrier> carriers, int platformThreads, String... flags) {
    return carriers.stream()
        .map(carrier -> carrier.launch(platformThreads, flags).admittingAll())
        .toList();
  }

  private OwnTargets start(String folder, List<ServiceLaunch> launches) {
    return OwnTargets.start(launches, 0, home, database, logs.resolve(folder), true, progress);
  }

  private Bench bench(OwnTargets services, List<Carrier> carriers) {
    Map<Carrier, Target> targets = new EnumMap<>(Carrier.class);
    // In the order in which they were launched.
    Iterator<Target> started = services.targets().iterator();
    for (Carrier carrier : carriers) {
      targets.put(carrier, started.next());
    }
    return new Bench(targets, LoadEngine.hyperfoil(), progress);
  }

  /** Else the first rounds would measure the compiler. */
  private static void warmUp(Bench bench, List<Carrier> carriers, List<String> paths) {
    long loads = (long) paths.size() * carriers.size();
    try (var step = bench.progress().start("Warming up", loads, "loads")) {
      long done = 0;
      for (String path : paths) {
        for (Carrier carrier : carriers) {
          LoadModel clients = new LoadModel.Closed(CLIENTS);
          LoadRound.run(bench.engine(), bench.at(carrier, path), clients, WARM_UP);
          step.to(++done);
        }
      }
    }
  }
}
