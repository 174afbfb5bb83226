package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.profile.CpuProfile;
import dev.twinstack.comparison.profile.CpuSampler;
import dev.twinstack.comparison.profile.Segments;
import dev.twinstack.comparison.profile.ServiceProfile;
import dev.twinstack.comparison.profile.SystemCalls;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One target alone, from warm-up to a profile. The cost is measured while nothing looks; then it is
 * looked at, once for each thing, because each disturbs. One run at a time.
 */
public final class ProfileTrial {

  private static final int ROUNDS = 3;

  private final Instruments instruments;
  private final TrialPlan plan;
  private final RoundRunner runner;

  /** Creates one. */
  public ProfileTrial(Instruments instruments, TrialPlan plan) {
    this.instruments = instruments;
    this.plan = plan;
    runner = new RoundRunner(instruments, 1, true);
  }

  /**
   * Profiles a target under the plan's workloads, one after the other.
   *
   * @param databasePort the port of the database behind it
   * @param folder takes the recordings
   */
  public List<ServiceProfile> run(Target target, int databasePort, Path folder) throws IOException {
    List<ServiceProfile> profiles = new ArrayList<>();
    for (Requests requests : plan.requests()) {
      new WarmUp(instruments, plan, 1).run(requests, List.of(target));
      profiles.add(profile(requests, target, databasePort, folder));
    }
    return profiles;
  }

  private ServiceProfile profile(Requests requests, Target target, int databasePort, Path folder)
      throws IOException {
    Scenario scenario = plan.round(requests);
    Segments before = Segments.to(databasePort);
    List<RoundResult> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(runner.run(Purpose.CLOSED, scenario, target));
    }
    Segments after = Segments.to(databasePort);
    CpuProfile cpu = cpu(scenario, target, folder);
    long processId = processIdOf(target);
    SystemCalls counter = SystemCalls.of(processId);
    long requestsCounted = 0;
    Map<String, Long> calls = null;
    if (counter != null) {
      requestsCounted = runner.run(Purpose.DIAGNOSTIC, scenario, target).counts().good();
      calls = counter.stop();
    }
    return new ServiceProfile(
        target.name(),
        requests.workload().toString(),
        warmUpSeconds(requests),
        rounds,
        before == null || after == null ? null : after.minus(before),
        calls,
        requestsCounted,
        cpu);
  }

  private @Nullable CpuProfile cpu(Scenario scenario, Target target, Path folder)
      throws IOException {
    CpuSampler sampler = CpuSampler.of(processIdOf(target));
    if (sampler == null) {
      return null;
    }
    for (int round = 0; round < ROUNDS; round++) {
      runner.run(Purpose.DIAGNOSTIC, scenario, target);
    }
    return sampler.stop(folder.resolve("%s-%s.jfr".formatted(target.name(), scenario.workload())));
  }

  private static long processIdOf(Target target) {
    return Objects.requireNonNull(target.processId(), "a service of our own has a process");
  }

  private long warmUpSeconds(Requests requests) {
    return instruments.journal().entries().warmUp().stream()
            .filter(slice -> slice.workload().equals(requests.workload().toString()))
            .mapToLong(WarmUpSlice::windowNs)
            .sum()
        / 1_000_000_000L;
  }
}
