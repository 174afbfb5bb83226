package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Promise;
import dev.twinstack.testbed.fault.TcpProxy;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something between each service and its database.
 *
 * @param name its name
 * @param what what happens
 * @param promise what clients may expect
 * @param action what is done to the proxy of each target
 */
record NetworkFault(String name, String what, Promise promise, Consumer<TcpProxy> action)
    implements Fault {

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.foreignServices();
  }

  @Override
  public void inject(FaultBench bench) {
    bench.installation().proxies().forEach(action);
  }

  @Override
  public void heal(FaultBench bench) {
    bench.installation().proxies().forEach(TcpProxy::heal);
  }
}
