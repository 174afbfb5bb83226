package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.testbed.fault.TcpProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service is started while there is no database, which comes later. */
final class StartBeforeDatabase implements Fault {

  private final List<TcpProxy> proxies = new ArrayList<>();
  private final List<OwnTargets> services = new ArrayList<>();

  @Override
  public String name() {
    return "start-before-database";
  }

  @Override
  public String what() {
    return "the service is started first, its database comes at the mend";
  }

  @Override
  public Promise promise() {
    return Promises.STARTED;
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
    proxies.clear();
    services.clear();
    List<Subject> asked = new ArrayList<>();
    for (Subject subject : bench.subjects()) {
      TcpProxy proxy = Installation.proxyBefore(bench.installation().database());
      proxies.add(proxy);
      proxy.refuse();
      OwnTargets service = bench.installation().startOneMoreAlive(services.size(), proxy);
      services.add(service);
      asked.add(subject.at(service.targets().getFirst()));
    }
    return asked;
  }

  @Override
  public void inject(FaultBench bench) {
    // It is there from the start.
  }

  @Override
  public void heal(FaultBench bench) {
    proxies.forEach(TcpProxy::heal);
  }

  @Override
  public void dismantle(FaultBench bench) {
    services.forEach(OwnTargets::close);
    proxies.forEach(TcpProxy::close);
  }
}
