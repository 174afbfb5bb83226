package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceChange;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.fault.TcpProxy;
import dev.twinstack.testbed.progress.Progress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * The services of this project and what they stand on, all started for the faults.
 *
 * @param database the database of both
 * @param proxies what stands between each service and the database, in the order of the targets
 * @param home the project's folder
 * @param logs the folder that takes the services' logs
 */
public record Installation(LocalDatabase database, List<TcpProxy> proxies, Path home, Path logs) {

  public Installation {
    proxies = List.copyOf(proxies);
  }

  /** A proxy before a database, wherever that is at the time. */
  public static TcpProxy proxyBefore(LocalDatabase database) {
    return TcpProxy.before(() -> {
      DatabaseAddress address = database.address();
      return List.of(new InetSocketAddress(address.host(), address.port()));
    });
  }

  /** A service as it is started to have its database behind a proxy. */
  public static ServiceLaunch behind(TcpProxy proxy, ServiceLaunch launch) {
    return new ServiceLaunch(
        launch.service(),
        launch.name(),
        new ServiceChange(
            List.of(), List.of("database.host=127.0.0.1", "database.port=" + proxy.port()), null),
        launch.processors());
  }

  /** Starts one more of a service, at ports that are free, and waits until it is ready. */
  OwnTargets startOneMore(int target, TcpProxy proxy) {
    return OwnTargets.start(
        List.of(oneMore(target, proxy)), 0, home, database, logs, true, Progress.silent());
  }

  /** The same, but waits only until it is alive: its database may not be there. */
  OwnTargets startOneMoreAlive(int target, TcpProxy proxy) {
    return OwnTargets.startAlive(oneMore(target, proxy), home, database, logs);
  }

  private static ServiceLaunch oneMore(int target, TcpProxy proxy) {
    ServiceLaunch launch = ServiceLaunch.both().get(target);
    return behind(proxy, launch.named(launch.name() + "-more"));
  }
}
