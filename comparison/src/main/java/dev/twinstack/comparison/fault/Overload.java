package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.fault.ClosedClients.Capacity;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.fault.TcpProxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Three times as many requests as a service can answer, one service after the other: two that are
 * overloaded at once leave no processor for the generator. The database's answers are late, so that
 * the connections of the pool bound what can be answered, and not the processors of this machine.
 */
final class Overload implements Fault {

  private static final Duration LATE = Duration.ofMillis(160);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(6);
  private static final Duration LOAD = OverloadChecks.SETTLING.plusSeconds(10);
  private static final Duration PAUSE = OverloadChecks.AFTERWARDS.plusSeconds(1);
  private static final int FACTOR = 3;
  private static final int USUAL_POOL = 32;
  private static final int WATCHES_PER_SECOND = 10;

  /** What one target is asked for, in excess and on its management port, and when it was. */
  private record Load(SteadyClient excess, SteadyClient watch, long fromNs, long toNs) {

    static Load make(Subject subject, Capacity capacity) throws InterruptedException {
      int perSecond = (int) Math.max(1, FACTOR * capacity.perSecond());
      long fromNs = System.nanoTime();
      SteadyClient excess = SteadyClient.start(subject, perSecond);
      SteadyClient watch = SteadyClient.start(liveness(subject.target()), null, WATCHES_PER_SECOND);
      try {
        Thread.sleep(LOAD);
      } finally {
        excess.stop();
        watch.stop();
      }
      return new Load(excess, watch, fromNs, System.nanoTime());
    }

    private static URI liveness(Target target) {
      return Objects.requireNonNull(target.management()).resolve("/actuator/health/liveness");
    }

    void close() {
      excess.close();
      watch.close();
    }
  }

  private final List<Load> loads = new CopyOnWriteArrayList<>();
  private List<Capacity> capacities = List.of();
  private @Nullable Thread thread;

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
    return Duration.ofMinutes(2);
  }

  @Override
  public boolean suitsSoak() {
    return false;
  }

  @Override
  public List<Subject> prepare(FaultBench bench) throws InterruptedException {
    loads.clear();
    // Services that are still being compiled have no capacity that one could hold them to.
    var _ = ClosedClients.measure(bench.subjects(), USUAL_POOL, WARM_UP);
    bench.installation().proxies().forEach(proxy -> proxy.delay(LATE));
    // As many clients as connections: each connection is busy and nobody waits.
    capacities = ClosedClients.measure(bench.subjects(), USUAL_POOL, MEASURED);
    return bench.subjects();
  }

  @Override
  public void inject(FaultBench bench) {
    thread = Thread.ofVirtual().start(() -> loadEach(bench.subjects()));
  }

  private void loadEach(List<Subject> subjects) {
    try {
      for (int target = 0; target < subjects.size(); target++) {
        loads.add(Load.make(subjects.get(target), capacities.get(target)));
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isSpent() {
    return !running().isAlive();
  }

  private Thread running() {
    return Objects.requireNonNull(thread);
  }

  @Override
  public void heal(FaultBench bench) throws InterruptedException {
    running().interrupt();
    running().join();
  }

  /** Ends the load, and waits for the answers to it: they are part of it. */
  @Override
  public void dismantle(FaultBench bench) {
    loads.forEach(Load::close);
    bench.installation().proxies().forEach(TcpProxy::heal);
  }

  @Override
  public List<Attempt> attempts(int target) {
    return loads.get(target).excess().attempts();
  }

  @Override
  public List<PromiseCheck> checks(int target, List<Attempt> seen) {
    Load load = loads.get(target);
    return OverloadChecks.of(
        capacities.get(target), seen, load.fromNs(), load.toNs(), load.watch().attempts());
  }
}
