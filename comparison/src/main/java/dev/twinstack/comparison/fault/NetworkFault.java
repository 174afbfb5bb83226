package dev.twinstack.comparison.fault;

import dev.twinstack.testbed.fault.TcpProxy;
import java.util.function.Consumer;

/**
 * Something between a service and its database.
 *
 * @param name what happens
 * @param promise what a service is to do about it
 * @param action what is done to the proxy of each target
 */
record NetworkFault(String name, String promise, Consumer<TcpProxy> action) implements Fault {

  @Override
  public void inject(FaultBench bench) {
    bench.proxies().forEach(action);
  }

  @Override
  public void heal(FaultBench bench) {
    bench.proxies().forEach(TcpProxy::heal);
  }
}
