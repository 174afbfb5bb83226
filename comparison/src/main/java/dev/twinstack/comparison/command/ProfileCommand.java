package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.profile.CpuProfile;
import dev.twinstack.comparison.profile.ProfileText;
import dev.twinstack.comparison.profile.ServiceProfile;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.trial.DatabaseMeter;
import dev.twinstack.comparison.trial.Instruments;
import dev.twinstack.comparison.trial.Journal;
import dev.twinstack.comparison.trial.ProfileTrial;
import dev.twinstack.comparison.trial.Timetable;
import dev.twinstack.comparison.trial.TrialPlan;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where the cost of a request goes in one service. */
@Command(
    name = "profile",
    description = {
      "Say where the cost of a request goes in one service: CPU by layer and method, allocation,",
      "statements, packets, system calls. About three minutes."
    },
    sortOptions = false)
final class ProfileCommand implements Callable<Integer> {

  private static final Duration USUAL = Duration.ofMinutes(3);

  @Parameters(
      paramLabel = "SERVICE[,CHANGE...]",
      converter = Converters.ForLaunch.class,
      description = {
        "blocking or reactive, and what is changed of it:",
        "jvm=FLAG, set=KEY=VALUE, jar=FILE, each as often as need be."
      })
  private ServiceLaunch launch = ServiceLaunch.both().getFirst();

  @Option(
      names = "--workload",
      paramLabel = "demo,idle",
      split = ",",
      converter = Converters.ForWorkload.class,
      description = "What is asked (default: demo).")
  private List<Workload> workloads = List.of(Workload.DEMO);

  /** Two ways to load, of which one is chosen. */
  static final class Load {

    @Option(
        names = "--rate",
        paramLabel = "N",
        converter = Converters.ForRate.class,
        description = "Requests a second (default: none, as fast as they are answered).")
    private LoadModel.@Nullable Open rate;

    @Option(
        names = "--clients",
        paramLabel = "N",
        converter = Converters.ForClients.class,
        description = "Clients, each of which asks again once it has its answer (default: 32).")
    private int clients = Preset.WARM_UP_CLIENTS;

    LoadModel model() {
      return rate == null ? new LoadModel.Closed(clients) : rate;
    }
  }

  @ArgGroup private Load load = new Load();

  @Mixin private final StudyOptions options = new StudyOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    Path folder = options.newFolder();
    LoadedTable table = new LoadedTable(options.database().rows(), options.database().seed());
    TrialPlan plan =
        new TrialPlan(
            Preset.QUICK,
            workloads.stream().map(each -> each.requests(table, HitMix.DEFAULT)).toList(),
            load.model(),
            Preset.OBJECTIVE,
            false);
    List<ServiceProfile> profiles;
    try (TestBench bench = TestBench.start(options.database(), progress);
        DatabaseMeter meter = DatabaseMeter.of(bench.database());
        OwnTargets services =
            OwnTargets.start(
                List.of(launch.admittingAll()),
                0,
                Home.folder(),
                bench.database(),
                folder,
                true,
                progress)) {
      Instruments instruments =
          new Instruments(
              LoadEngine.hyperfoil(),
              meter,
              new Journal(entries -> {}),
              new Timetable(USUAL.multipliedBy(workloads.size())),
              progress);
      profiles =
          new ProfileTrial(instruments, plan)
              .run(services.targets().getFirst(), bench.database().nearestAddress().port(), folder);
    }
    write(profiles, folder);
    return ExitCode.DONE;
  }

  private void write(List<ServiceProfile> profiles, Path folder) throws IOException {
    String text = ProfileText.of(profiles);
    Files.writeString(folder.resolve("profile.md"), text);
    for (ServiceProfile profile : profiles) {
      CpuProfile cpu = profile.cpu();
      if (cpu != null) {
        Files.writeString(
            folder.resolve("%s-%s.stacks".formatted(profile.target(), profile.workload())),
            cpu.stacks().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining()));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.println("Profile: " + folder);
    out.flush();
  }
}
