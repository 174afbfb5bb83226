package dev.twinstack.comparison.command;

import dev.twinstack.comparison.fault.Catalogue;
import dev.twinstack.comparison.fault.Fault;
import dev.twinstack.comparison.fault.FaultBench;
import dev.twinstack.comparison.fault.FaultFigures;
import dev.twinstack.comparison.fault.FaultObservation;
import dev.twinstack.comparison.fault.FaultTrial;
import dev.twinstack.comparison.report.FaultStudy;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceChange;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.fault.TcpProxy;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how both services fail. */
@Command(
    name = "faults",
    description = {
      "Make one fault after the other happen to both services while clients ask on, and say what",
      "these saw of it. About a quarter of a minute for each fault."
    },
    sortOptions = false)
final class FaultsCommand implements Callable<Integer> {

  private static final int PER_SECOND = 100;
  private static final String PATH = "/demo?name=a";

  @Mixin private final StudyOptions options = new StudyOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws Exception {
    Path folder = options.newFolder();
    List<FaultObservation> observations = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    String where;
    try (TestBench bench = TestBench.start(options.database(), progress)) {
      where = bench.database().description();
      DatabaseAddress address = bench.database().address();
      try (TcpProxy blocking = TcpProxy.before(address.host(), address.port());
          TcpProxy reactive = TcpProxy.before(address.host(), address.port());
          OwnTargets services =
              OwnTargets.start(
                  behind(List.of(blocking, reactive)),
                  0,
                  Home.folder(),
                  bench.database(),
                  folder,
                  true,
                  progress)) {
        FaultBench faultBench =
            new FaultBench(services.targets(), List.of(blocking, reactive), bench.database());
        FaultTrial trial = new FaultTrial(faultBench, PATH, PER_SECOND, progress);
        for (Fault fault : Catalogue.all()) {
          Optional<String> obstacle = fault.obstacle(faultBench);
          if (obstacle.isPresent()) {
            skipped.add(fault.name() + ", since " + obstacle.get());
          } else {
            observations.addAll(trial.run(fault));
          }
        }
      }
    }
    String summary =
        "%d requests a second for %s to each service, each fault for some seconds, on %s."
            .formatted(PER_SECOND, PATH, where);
    StudyOptions.write(
        FaultStudy.of(observations, skipped, summary),
        folder,
        "faults",
        spec.commandLine().getOut());
    return observations.stream().map(FaultFigures::of).allMatch(FaultFigures::isKept)
        ? ExitCode.DONE
        : ExitCode.INVALID;
  }

  /** Both services, each with its database behind a proxy of its own. */
  private static List<ServiceLaunch> behind(List<TcpProxy> proxies) {
    List<ServiceLaunch> launches = new ArrayList<>();
    for (ServiceLaunch launch : ServiceLaunch.both()) {
      TcpProxy proxy = proxies.get(launches.size());
      launches.add(
          new ServiceLaunch(
              launch.service(),
              launch.name(),
              new ServiceChange(
                  List.of(),
                  List.of("database.host=127.0.0.1", "database.port=" + proxy.port()),
                  null),
              launch.processors()));
    }
    return launches;
  }
}
