package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.SweepPoint;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetPair;
import java.util.ArrayList;
import java.util.List;

/** One pair of targets, warm, under more and more clients. One run at a time. */
public final class SweepTrial {

  private final Instruments instruments;
  private final TrialPlan plan;
  private final RoundRunner runner;

  /** Creates one. */
  public SweepTrial(Instruments instruments, TrialPlan plan) {
    this.instruments = instruments;
    this.plan = plan;
    runner = new RoundRunner(instruments, 1, true);
  }

  /**
   * Asks as the plan's first workload does, in rounds A B B A for every number of clients.
   *
   * @param poolSize the connections that the targets have to the database
   */
  public List<SweepPoint> run(TargetPair pair, List<Integer> clients, int poolSize) {
    Requests requests = plan.requests().getFirst();
    new WarmUp(instruments, plan, 1).run(requests, pair.targets());
    Target first = pair.targets().getFirst();
    Target second = pair.targets().getLast();
    List<SweepPoint> points = new ArrayList<>();
    for (int count : clients) {
      Scenario scenario =
          new Scenario(requests, new LoadModel.Closed(count), plan.preset().round());
      for (Target target : List.of(first, second, second, first)) {
        points.add(new SweepPoint(count, poolSize, runner.run(Purpose.CLOSED, scenario, target)));
      }
    }
    return points;
  }
}
