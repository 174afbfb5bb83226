package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Claim.State;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Whether the style that answers more becomes the other one as the database gets slower. */
final class Crossover {

  private Crossover() {}

  /** That event loops gain on virtual threads, with the ratio of their capacities at each delay. */
  static Claim claim(ExperimentFigures figures) {
    String text = "The slower the database, the more event loops answer beside virtual threads";
    NavigableMap<Double, Contrast> byDelay = contrasts(figures);
    if (byDelay.isEmpty()) {
      return new Claim(text, State.NOT_MEASURED, "answers a second: not measured");
    }
    Contrast near = byDelay.firstEntry().getValue();
    Contrast far = byDelay.lastEntry().getValue();
    boolean isShown = far.isSeparated() && far.ratio() > 1 && far.ratio() > near.ratio();
    return new Claim(text, isShown ? State.SHOWN : State.NOT_SHOWN, told(byDelay));
  }

  private static NavigableMap<Double, Contrast> contrasts(ExperimentFigures figures) {
    NavigableMap<Double, Contrast> byDelay = new TreeMap<>();
    for (double delay : figures.settings(Measured.SLOW_CAPACITY)) {
      double[] loop = figures.values(Style.LOOP, Measured.SLOW_CAPACITY, delay);
      double[] virtual = figures.values(Style.VIRTUAL, Measured.SLOW_CAPACITY, delay);
      if (loop.length > 0 && virtual.length > 0) {
        byDelay.put(delay, Contrast.of(loop, virtual));
      }
    }
    return byDelay;
  }

  private static String told(NavigableMap<Double, Contrast> byDelay) {
    List<String> ratios = new ArrayList<>();
    String crossover = "no crossover";
    Contrast leader = null;
    for (Map.Entry<Double, Contrast> entry : byDelay.entrySet()) {
      Contrast contrast = entry.getValue();
      ratios.add(String.format(Locale.ROOT, "%.2f at %.0f ms", contrast.ratio(), entry.getKey()));
      if (contrast.isSeparated()) {
        if (leader != null && leader.ratio() > 1 != contrast.ratio() > 1) {
          crossover = String.format(Locale.ROOT, "the lead changes at %.0f ms", entry.getKey());
        }
        leader = contrast;
      }
    }
    return "answers of event loops for one of virtual threads: %s; %s"
        .formatted(String.join(", ", ratios), crossover);
  }
}
