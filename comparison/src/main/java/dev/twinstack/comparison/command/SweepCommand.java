package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.report.SweepStudy;
import dev.twinstack.comparison.result.SweepPoint;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Service;
import dev.twinstack.comparison.target.ServiceChange;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.trial.DatabaseMeter;
import dev.twinstack.comparison.trial.Instruments;
import dev.twinstack.comparison.trial.Journal;
import dev.twinstack.comparison.trial.SweepTrial;
import dev.twinstack.comparison.trial.Timetable;
import dev.twinstack.comparison.trial.TrialPlan;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how cost and latency move with concurrency. */
@Command(
    name = "sweep",
    description = {
      "Say how cost and latency move with the number of clients and with the size of the pool.",
      "About three minutes for every size of the pool."
    },
    sortOptions = false)
final class SweepCommand implements Callable<Integer> {

  private static final int USUAL_POOL = 32;
  private static final int CLIENTS_OF_A_POOL = 256;
  private static final Duration A_PAIR = Duration.ofMinutes(4);

  @Option(
      names = "--clients",
      paramLabel = "N,N...",
      split = ",",
      converter = Converters.ForClients.class,
      description = "The numbers of clients, on a pool of 32 (default: ${DEFAULT-VALUE}).")
  private List<Integer> clients = List.of(1, 4, 16, 64, 256, 1_024, 4_096, 10_000);

  @Option(
      names = "--pools",
      paramLabel = "N,N...",
      split = ",",
      converter = Converters.ForPool.class,
      description = "The sizes of the pool, under 256 clients (default: ${DEFAULT-VALUE}).")
  private List<Integer> pools = List.of(4, 16, 64, 256);

  @Mixin private final StudyOptions options = new StudyOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    Path folder = options.newFolder();
    List<SweepPoint> byClients;
    List<SweepPoint> byPool = new ArrayList<>();
    String where;
    try (TestBench bench = TestBench.start(options.database(), progress);
        DatabaseMeter meter = DatabaseMeter.of(bench.database())) {
      where = bench.database().description();
      Instruments instruments =
          new Instruments(
              LoadEngine.hyperfoil(),
              meter,
              new Journal(entries -> {}),
              new Timetable(A_PAIR.multipliedBy(1 + pools.size())),
              progress);
      byClients = measure(instruments, bench, folder, clients, USUAL_POOL);
      for (int pool : pools) {
        byPool.addAll(measure(instruments, bench, folder, List.of(CLIENTS_OF_A_POOL), pool));
      }
    }
    String summary =
        "Rounds of %d s in the order A B B A, every client asks again once it has its answer, on %s."
            .formatted(Preset.QUICK.round().toSeconds(), where);
    List<String> targets = Arrays.stream(Service.values()).map(Service::toString).toList();
    StudyOptions.write(
        SweepStudy.of(byClients, byPool, targets, summary),
        folder,
        "sweep",
        spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private List<SweepPoint> measure(
      Instruments instruments, TestBench bench, Path folder, List<Integer> counts, int pool) {
    TrialPlan plan =
        new TrialPlan(
            Preset.QUICK,
            List.of(
                Workload.DEMO.requests(
                    new LoadedTable(options.database().rows(), options.database().seed()),
                    HitMix.DEFAULT)),
            new LoadModel.Closed(Preset.WARM_UP_CLIENTS),
            Preset.OBJECTIVE,
            false);
    ServiceChange change =
        new ServiceChange(List.of(), List.of("twinstack.pool.size=" + pool), null);
    List<ServiceLaunch> launches =
        ServiceLaunch.both().stream()
            .map(launch ->
                new ServiceLaunch(launch.service(), launch.name(), change, launch.processors())
                    .admittingAll())
            .toList();
    try (OwnTargets services =
        OwnTargets.start(launches, 0, Home.folder(), bench.database(), folder, true, progress)) {
      return new SweepTrial(instruments, plan).run(services, counts, pool);
    }
  }
}
