package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.fault.TcpProxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One of two instances of a service behind a plain TCP balancer is restarted. */
final class RestartBehindBalancer implements Fault {

  private final List<Pair> pairs = new ArrayList<>();
  private @Nullable Thread restarts;

  /** The second instance of a service, which changes, and the balancer before the two. */
  private record Pair(AtomicReference<OwnTargets> second, TcpProxy balancer) {

    static Pair of(Target first, OwnTargets started) {
      AtomicReference<OwnTargets> second = new AtomicReference<>(started);
      return new Pair(
          second,
          TcpProxy.before(
              () -> List.of(address(first), address(second.get().targets().getFirst()))));
    }

    private static InetSocketAddress address(Target target) {
      return new InetSocketAddress(target.url().getHost(), target.url().getPort());
    }

    void close() {
      balancer.close();
      second.get().close();
    }
  }

  @Override
  public String name() {
    return "restart-behind-balancer";
  }

  @Override
  public String what() {
    return "one of two instances behind a TCP balancer is restarted";
  }

  @Override
  public Promise promise() {
    return Promises.UNTOUCHED;
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
  public List<Subject> prepare(FaultBench bench) {
    pairs.clear();
    List<Subject> asked = new ArrayList<>();
    for (Subject subject : bench.subjects()) {
      Pair pair = Pair.of(subject.target(), start(bench, pairs.size()));
      pairs.add(pair);
      Target balancer =
          new Target(
              subject.target().name(),
              URI.create("http://127.0.0.1:" + pair.balancer().port()),
              null,
              null);
      asked.add(subject.at(balancer));
    }
    return asked;
  }

  private static OwnTargets start(FaultBench bench, int target) {
    return bench.installation().startOneMore(target, bench.installation().proxies().get(target));
  }

  /** One after the other: two that start at once have no processor left for what is asked. */
  @Override
  public void inject(FaultBench bench) {
    restarts =
        Thread.ofVirtual()
            .start(() -> {
              for (int target = 0; target < pairs.size(); target++) {
                restart(bench, target);
              }
            });
  }

  private void restart(FaultBench bench, int target) {
    AtomicReference<OwnTargets> second = pairs.get(target).second();
    second.get().close();
    second.set(start(bench, target));
  }

  @Override
  public boolean isSpent() {
    return !running().isAlive();
  }

  @Override
  public Duration hold() {
    return Duration.ofMinutes(2);
  }

  private Thread running() {
    return Objects.requireNonNull(restarts);
  }

  /** Waits for the end of the restarts, which are bounded. */
  @Override
  public void heal(FaultBench bench) throws InterruptedException {
    running().join();
  }

  @Override
  public void dismantle(FaultBench bench) {
    pairs.forEach(Pair::close);
  }
}
