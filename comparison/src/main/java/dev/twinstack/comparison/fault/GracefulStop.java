package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.fault.TcpProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** A service is asked to end (SIGTERM) while requests are under way. */
final class GracefulStop implements Fault {

  /** So that some requests are under way at any time. */
  private static final Duration LATE = Duration.ofMillis(200);

  private static final int WATCHES_PER_SECOND = 50;

  private final List<TcpProxy> proxies = new ArrayList<>();
  private final List<OwnTargets> services = new ArrayList<>();
  private final List<SteadyClient> watches = new ArrayList<>();
  private final List<Thread> stops = new ArrayList<>();

  @Override
  public String name() {
    return "graceful-stop";
  }

  @Override
  public String what() {
    return "the service is asked to end (SIGTERM), with answers %d ms late"
        .formatted(LATE.toMillis());
  }

  @Override
  public Promise promise() {
    return Promises.ENDED;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.foreignServices();
  }

  @Override
  public boolean suitsSoak() {
    return false;
  }

  @Override
  public List<Subject> prepare(FaultBench bench) throws InterruptedException {
    clear();
    List<Subject> asked = new ArrayList<>();
    for (Subject subject : bench.subjects()) {
      TcpProxy proxy = Installation.proxyBefore(bench.installation().database());
      proxies.add(proxy);
      OwnTargets service = bench.installation().startOneMore(services.size(), proxy);
      services.add(service);
      Target target = service.targets().getFirst();
      asked.add(subject.at(target));
      watches.add(
          SteadyClient.start(
              Objects.requireNonNull(target.management()).resolve("/actuator/health/readiness"),
              null,
              WATCHES_PER_SECOND));
    }
    FaultTrial.warmUp(asked);
    proxies.forEach(proxy -> proxy.delay(LATE));
    return asked;
  }

  private void clear() {
    proxies.clear();
    services.clear();
    watches.clear();
    stops.clear();
  }

  @Override
  public void inject(FaultBench bench) {
    services.forEach(service -> stops.add(Thread.ofVirtual().start(service::close)));
  }

  @Override
  public boolean isSpent() {
    return stops.stream().noneMatch(Thread::isAlive);
  }

  @Override
  public Duration hold() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void heal(FaultBench bench) {
    // Nothing of it is left.
  }

  @Override
  public void dismantle(FaultBench bench) {
    watches.forEach(SteadyClient::close);
    services.forEach(OwnTargets::close);
    proxies.forEach(TcpProxy::close);
  }

  @Override
  public List<PromiseCheck> checks(int target, List<Attempt> seen) {
    List<Attempt> watch = watches.get(target).attempts();
    OptionalLong refused = first(seen, outcome -> outcome == Outcome.REFUSED);
    OptionalLong unready =
        first(watch, outcome -> outcome == Outcome.WRONG || outcome == Outcome.UNAVAILABLE);
    String what = "readiness turns before a connection is refused";
    if (refused.isEmpty() || unready.isEmpty()) {
      return List.of(
          new PromiseCheck(
              what,
              refused.isEmpty() ? "none was refused" : "readiness never turned",
              refused.isEmpty()));
    }
    long aheadNs = refused.getAsLong() - unready.getAsLong();
    return List.of(
        new PromiseCheck(what, "%,d ms before".formatted(aheadNs / 1_000_000), aheadNs >= 0));
  }

  private static OptionalLong first(List<Attempt> attempts, Predicate<Outcome> which) {
    return attempts.stream()
        .filter(attempt -> which.test(attempt.outcome()))
        .mapToLong(Attempt::endNs)
        .min();
  }
}
