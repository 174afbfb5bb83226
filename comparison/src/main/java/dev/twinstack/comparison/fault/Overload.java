package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.fault.ClosedClients.Capacity;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.fault.TcpProxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Three times as many requests as a service can answer. The database's answers are late, so that
 * the connections of the pool bound what it can, and not the processors of this machine: those are
 * the generator's too.
 */
final class Overload implements Fault {

  private static final Duration LATE = Duration.ofMillis(160);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(6);
  private static final int FACTOR = 3;
  private static final int USUAL_POOL = 32;
  private static final int WATCHES_PER_SECOND = 10;

  private final List<SteadyClient> clients = new ArrayList<>();
  private final List<SteadyClient> watches = new ArrayList<>();
  private List<Capacity> capacities = List.of();
  private long injectedNs;
  private long healedNs;

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public String what() {
    return "three times as many requests as the pool can serve, with answers %d ms late"
        .formatted(LATE.toMillis());
  }

  @Override
  public Promise promise() {
    return Promises.SHED;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.foreignServices();
  }

  @Override
  public Duration hold() {
    return Duration.ofSeconds(8);
  }

  @Override
  public boolean suitsSoak() {
    return false;
  }

  @Override
  public List<Subject> prepare(FaultBench bench) throws InterruptedException {
    clients.clear();
    watches.clear();
    // Services that are still being compiled have no capacity that one could hold them to.
    var _ = ClosedClients.measure(bench.subjects(), USUAL_POOL, WARM_UP);
    bench.installation().proxies().forEach(proxy -> proxy.delay(LATE));
    // As many clients as connections: each connection is busy and nobody waits.
    capacities = ClosedClients.measure(bench.subjects(), USUAL_POOL, MEASURED);
    return bench.subjects();
  }

  @Override
  public void inject(FaultBench bench) {
    injectedNs = System.nanoTime();
    for (int target = 0; target < capacities.size(); target++) {
      Subject subject = bench.subjects().get(target);
      int perSecond = (int) Math.max(1, FACTOR * capacities.get(target).perSecond());
      clients.add(SteadyClient.start(subject, perSecond));
      watches.add(SteadyClient.start(liveness(subject.target()), null, WATCHES_PER_SECOND));
    }
  }

  private static URI liveness(Target target) {
    return Objects.requireNonNull(target.management()).resolve("/actuator/health/liveness");
  }

  /** Ends the load, and waits for the answers to it: they are part of it. */
  @Override
  public void heal(FaultBench bench) {
    healedNs = System.nanoTime();
    clients.forEach(SteadyClient::stop);
    watches.forEach(SteadyClient::stop);
  }

  @Override
  public void dismantle(FaultBench bench) {
    clients.forEach(SteadyClient::close);
    watches.forEach(SteadyClient::close);
    bench.installation().proxies().forEach(TcpProxy::heal);
  }

  @Override
  public List<Attempt> attempts(int target) {
    return clients.get(target).attempts();
  }

  @Override
  public List<PromiseCheck> checks(int target, List<Attempt> seen) {
    return OverloadChecks.of(
        capacities.get(target), seen, injectedNs, healedNs, watches.get(target).attempts());
  }
}
