package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.fault.TcpProxy;
import java.util.List;

/**
 * What faults are done to.
 *
 * @param targets both
 * @param proxies what stands between each and the database
 * @param database the database of both
 */
public record FaultBench(List<Target> targets, List<TcpProxy> proxies, LocalDatabase database) {
  FaultBench {
    targets = List.copyOf(targets);
    proxies = List.copyOf(proxies);
  }
}
