package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.testbed.fault.TcpProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Many clients that behave in one odd way, to each target at one time. */
final class ClientFault implements Fault {

  /**
   * The clients of each target.
   *
   * @param wanted how many connections
   * @param hold the longest that they go on
   * @param answerDelay by how much the database's answers are late meanwhile, where it is ours
   * @param behaviour what each does
   * @param expected what the service is to do to each, in a few words
   */
  record Crowd(
      int wanted, Duration hold, Duration answerDelay, Behaviour behaviour, String expected) {}

  private final String name;
  private final String what;
  private final Promise promise;
  private final Crowd crowd;
  private List<Throng> throngs = List.of();

  ClientFault(String name, String what, Promise promise, Crowd crowd) {
    this.name = name;
    this.what = what;
    this.promise = promise;
    this.crowd = crowd;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public Promise promise() {
    return promise;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return Optional.empty();
  }

  @Override
  public Duration hold() {
    return crowd.hold();
  }

  @Override
  public boolean suitsSoak() {
    return hold().compareTo(Duration.ofSeconds(30)) <= 0;
  }

  @Override
  public void inject(FaultBench bench) {
    Installation own = bench.own();
    if (own != null && crowd.answerDelay().isPositive()) {
      own.proxies().forEach(proxy -> proxy.delay(crowd.answerDelay()));
    }
    int most = OpenFiles.most() / bench.subjects().size();
    List<Throng> started = new ArrayList<>();
    throngs = started;
    for (Subject subject : bench.subjects()) {
      started.add(Throng.start(subject, Math.min(crowd.wanted(), most), crowd.behaviour()));
    }
  }

  @Override
  public boolean isSpent() {
    return throngs.stream().allMatch(Throng::isDone);
  }

  @Override
  public void heal(FaultBench bench) {
    throngs.forEach(Throng::close);
    Installation own = bench.own();
    if (own != null) {
      own.proxies().forEach(TcpProxy::heal);
    }
  }

  @Override
  public List<PromiseCheck> checks(int target, List<Attempt> seen) {
    Throng throng = throngs.get(target);
    String fewer =
        throng.size() < crowd.wanted()
            ? ", not %,d: raise ulimit -n".formatted(crowd.wanted())
            : "";
    return List.of(
        new PromiseCheck(
            crowd.expected(),
            "%,d of %,d connections%s".formatted(throng.asExpected(), throng.size(), fewer),
            throng.asExpected() == throng.size()));
  }
}
