package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.testbed.fault.TcpProxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database knows no password by heart any more, as after a restart, and each service in its
 * turn has to log in anew. The others are kept out meanwhile: whoever logs in first makes it easy
 * for all.
 */
final class ColdPasswordCache implements Fault {

  private static final Duration MOST = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(20);

  private final List<Duration> served = new ArrayList<>();

  @Override
  public String name() {
    return "cold-password-cache";
  }

  @Override
  public String what() {
    return "connections end and the database has forgotten the password (caching_sha2_password)";
  }

  @Override
  public Promise promise() {
    return Promises.BOUNDED;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench
        .foreignDatabase()
        .or(() ->
            bench.installation().database().serverVersion().contains("MariaDB")
                ? Optional.of("MariaDB has no caching_sha2_password: choose --database docker")
                : Optional.empty());
  }

  @Override
  public void inject(FaultBench bench) throws SQLException, InterruptedException {
    served.clear();
    List<TcpProxy> proxies = bench.installation().proxies();
    for (TcpProxy proxy : proxies) {
      proxies.forEach(TcpProxy::refuse);
      try (Connection operator = bench.control().operator().connect();
          Statement statement = operator.createStatement()) {
        statement.execute("flush privileges");
      }
      proxy.heal();
      served.add(awaitAnswer(bench.subjects().get(proxies.indexOf(proxy))));
    }
  }

  private static Duration awaitAnswer(Subject subject) throws InterruptedException {
    long startNs = System.nanoTime();
    Duration waited = Duration.ZERO;
    while (waited.compareTo(MOST) < 0 && !subject.isServed()) {
      Thread.sleep(POLL);
      waited = Duration.ofNanos(System.nanoTime() - startNs);
    }
    return waited;
  }

  @Override
  public void heal(FaultBench bench) {
    bench.installation().proxies().forEach(TcpProxy::heal);
  }

  @Override
  public List<PromiseCheck> checks(int target, List<Attempt> seen) {
    Duration time = served.get(target);
    return List.of(
        new PromiseCheck(
            "logs in by itself",
            time.compareTo(MOST) < 0
                ? "served after %,d ms".formatted(time.toMillis())
                : "not served for %,d ms".formatted(time.toMillis()),
            time.compareTo(KEPT) <= 0));
  }
}
