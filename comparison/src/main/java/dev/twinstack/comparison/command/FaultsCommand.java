package dev.twinstack.comparison.command;

import dev.twinstack.comparison.analysis.FaultFigures;
import dev.twinstack.comparison.fault.Catalogue;
import dev.twinstack.comparison.fault.Fault;
import dev.twinstack.comparison.fault.FaultBench;
import dev.twinstack.comparison.fault.FaultTrial;
import dev.twinstack.comparison.fault.Soak;
import dev.twinstack.comparison.report.FaultPage;
import dev.twinstack.comparison.report.FaultStudy;
import dev.twinstack.comparison.report.SoakStudy;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.SoakSample;
import dev.twinstack.comparison.result.WholeFile;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.GivenTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  private static final int USUAL_RATE = 100;
  private static final String PAGE = "faults.html";

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      converter = Converters.ForFault.class,
      description = "Only this one; as often as need be.")
  private List<Fault> chosen = new ArrayList<>();

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = Converters.ForRate.class,
      description =
          "How many requests a second each is asked (default: 100; in a soak half of the capacity).")
  private LoadModel.@Nullable Open rate;

  @Option(
      names = "--soak",
      paramLabel = "TIME",
      converter = Converters.ForTime.class,
      description = "Faults at random for so long, as in 30m, and a look at what leaks.")
  private @Nullable Duration soak;

  @Mixin private final TargetOptions targets = new TargetOptions();
  @Mixin private final StudyOptions options = new StudyOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();
  private final List<String> skipped = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<GivenTarget> given = targets.areGiven() ? targets.oneOrTwo() : List.of();
    GivenTargets.requireRunning(given, TargetClient::requireReachable);
    Path folder = given.isEmpty() ? options.newFolder() : options.newFolderWithoutDatabase();
    FaultPage page;
    try (GivenTargets external = GivenTargets.start(given, folder, progress);
        FaultSite site = site(external.targets(), folder)) {
      List<Fault> possible = possible(site.bench());
      Duration time = soak;
      page = time == null ? catalogue(site, possible, folder) : soak(site, possible, time);
    }
    save(page, folder);
    PrintWriter out = spec.commandLine().getOut();
    out.print(page.text());
    out.println("Report: " + folder.resolve(PAGE));
    out.flush();
    return page.broken().isEmpty() ? ExitCode.DONE : ExitCode.INVALID;
  }

  private FaultSite site(List<Target> external, Path folder) throws InterruptedException {
    try {
      return external.isEmpty()
          ? OwnSite.start(options.database(), folder, progress)
          : ExternalSite.of(external);
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT, "There is nothing to do faults to: " + e.getMessage());
    }
  }

  private List<Fault> possible(FaultBench bench) {
    List<Fault> possible = new ArrayList<>();
    for (Fault fault : chosen.isEmpty() ? Catalogue.all() : chosen) {
      Optional<String> obstacle = fault.obstacle(bench);
      if (obstacle.isPresent()) {
        skip(fault, obstacle.get());
      } else if (soak != null && !fault.suitsSoak()) {
        skip(fault, "it is no part of a soak: it needs more services, or takes long");
      } else {
        possible.add(fault);
      }
    }
    if (possible.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "No fault can be made to happen here: " + String.join("; ", skipped));
    }
    return possible;
  }

  private void skip(Fault fault, String reason) {
    skipped.add("%s, since %s".formatted(fault.name(), reason));
    progress.say("Skipped: " + skipped.getLast());
  }

  private FaultPage catalogue(FaultSite site, List<Fault> faults, Path folder) throws Exception {
    int perSecond = rate == null ? USUAL_RATE : rate.requestsPerSecond();
    FaultTrial trial = newTrial(site, perSecond);
    List<FaultObservation> observations = new ArrayList<>();
    for (Fault fault : faults) {
      List<String> down = site.bench().down();
      if (!down.isEmpty()) {
        progress.say("Down since the last fault, and started again: " + String.join(", ", down));
        site.revive();
        trial = newTrial(site, perSecond);
      }
      List<FaultObservation> seen = trial.run(fault);
      seen.forEach(this::say);
      observations.addAll(seen);
      // A run that is stopped leaves what it has seen.
      save(page(observations, perSecond, site), folder);
    }
    return page(observations, perSecond, site);
  }

  private FaultPage page(List<FaultObservation> observations, int perSecond, FaultSite site) {
    return FaultStudy.of(
        observations,
        skipped,
        "%d requests a second for one name to each target, on %s."
            .formatted(perSecond, site.description()));
  }

  private FaultTrial newTrial(FaultSite site, int perSecond) throws InterruptedException {
    FaultTrial trial = new FaultTrial(site.bench(), perSecond, progress);
    trial.warmUp();
    return trial;
  }

  private void say(FaultObservation observation) {
    FaultFigures figures = FaultFigures.of(observation);
    String kept = figures.isKept() ? "kept" : "NOT kept";
    progress.say("%s, %s: %s".formatted(figures.fault(), figures.target(), kept));
  }

  private FaultPage soak(FaultSite site, List<Fault> faults, Duration time) throws Exception {
    FaultBench bench = site.bench();
    Soak run = new Soak(bench, faults, options.database().seed());
    int perSecond = rate == null ? Soak.halfCapacity(bench, progress) : rate.requestsPerSecond();
    List<FaultFigures> seen = new ArrayList<>();
    List<SoakSample> samples =
        run.run(
            new FaultTrial(bench, perSecond, progress),
            time,
            observation -> {
              say(observation);
              seen.add(FaultFigures.of(observation));
            });
    Set<String> names = new LinkedHashSet<>();
    seen.forEach(figures -> names.add(figures.fault()));
    return SoakStudy.of(
        samples,
        seen,
        skipped,
        "%d faults of %d kinds at random (seed %d) in %d minutes, %d requests a second to each target, on %s."
            .formatted(
                seen.size() / bench.subjects().size(),
                names.size(),
                options.database().seed(),
                time.toMinutes(),
                perSecond,
                site.description()));
  }

  private static void save(FaultPage page, Path folder) throws IOException {
    WholeFile.write(folder.resolve(PAGE), page.html());
    WholeFile.write(folder.resolve("faults.txt"), page.text());
  }
}
