package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The services that an experiment is made on, and what it is made with.
 *
 * @param targets one a carrier
 * @param engine sends the requests
 * @param progress shows every step
 */
public record Bench(Map<Carrier, Target> targets, LoadEngine engine, Progress progress) {

  public Bench {
    targets = new EnumMap<>(targets);
  }

  /** The target of a carrier, asked for one path alone. */
  Target at(Carrier carrier, String path) {
    Target whole = target(carrier);
    return new Target(
        whole.name(), whole.url(), path, whole.management(), whole.metrics(), whole.processId());
  }

  Target target(Carrier carrier) {
    Target target = targets.get(carrier);
    if (target == null) {
      throw new IllegalStateException("the service of " + carrier + " is not up");
    }
    return target;
  }

  /** Every item once, in an order that turns with each repetition, so that a drift falls on all. */
  static <T> List<T> inTurn(List<T> items, int repetition) {
    return repetition % 2 == 1 ? items : items.reversed();
  }
}
