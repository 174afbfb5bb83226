package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Advice.Confidence;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.List;

/** Which style the figures of a run favour, kind of service by kind of service. */
public final class DecisionGuide {

  /** Less than so much is a difference that nobody decides by. */
  private static final double MATTERS_PERCENT = 5;

  private static final double HIGH = 0.01;
  private static final double FAIR = 0.05;

  /** A kind of service, and the figure that decides there: the lower, the better. */
  private record Kind(
      String name, Experiment experiment, String figure, double at, String virtual, String loop) {

    Kind(String name, Experiment experiment, String figure, double at) {
      this(name, experiment, figure, at, Style.VIRTUAL, Style.LOOP);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "CPU-bound, written plainly",
              Experiment.HOG,
              Measured.HOG_P99,
              Measured.HOG_WITH_HOGS),
          new Kind(
              "CPU-bound, the work moved to a pool",
              Experiment.HOG,
              Measured.HOG_P99,
              Measured.HOG_WITH_HOGS,
              Style.VIRTUAL_MOVED,
              Style.LOOP_MOVED),
          new Kind(
              "Database-bound, one query a request",
              Experiment.FANOUT,
              Measured.FANOUT_CPU,
              Measured.FANOUT_ONE),
          new Kind(
              "Fan-out, three queries a request",
              Experiment.FANOUT,
              Measured.FANOUT_CPU,
              Measured.FANOUT_FAN),
          new Kind(
              "Slow database, 100 ms a query",
              Experiment.SLOW,
              Measured.SLOW_CPU,
              Measured.SLOW_MOST_MS),
          new Kind("Streaming many rows", Experiment.STREAM, Measured.STREAM_CPU, 0),
          new Kind(
              "Streaming to slow readers",
              Experiment.STREAM,
              Measured.STREAM_MEMORY,
              Measured.STREAM_READERS),
          new Kind("Many connections that wait", Experiment.WAIT, Measured.WAIT_BYTES, 10_000),
          new Kind("Libraries that block in C", Experiment.PIN, Measured.PIN_IN_C, 0),
          new Kind("Libraries that block in Java", Experiment.PIN, Measured.PIN_IN_JAVA, 0),
          new Kind("Mixed", Experiment.MIX, Measured.MIX_CPU, 0));

  private DecisionGuide() {}

  /** One entry for each kind of service, those that were not measured included. */
  public static List<Advice> of(List<ExperimentFigure> all) {
    return KINDS.stream()
        .map(kind -> of(kind, ExperimentFigures.of(kind.experiment, all)))
        .toList();
  }

  private static Advice of(Kind kind, ExperimentFigures figures) {
    double[] virtual = figures.values(kind.virtual, kind.figure, kind.at);
    double[] loop = figures.values(kind.loop, kind.figure, kind.at);
    if (virtual.length == 0 || loop.length == 0) {
      return new Advice(kind.name, kind.figure, null, null, null, 0, Confidence.NOT_MEASURED);
    }
    double one = Contrast.median(virtual);
    double other = Contrast.median(loop);
    Contrast contrast = Contrast.of(virtual, loop);
    double percent = 100 * (1 - Math.min(one, other) / Math.max(one, other));
    // A figure below 0 (memory given back meanwhile) has no ratio to another.
    if (!contrast.isSeparated() || !(percent >= MATTERS_PERCENT) || Math.min(one, other) < 0) {
      return new Advice(kind.name, kind.figure, one, other, null, 0, Confidence.NO_DIFFERENCE);
    }
    String favoured = one < other ? Style.VIRTUAL : Style.LOOP;
    return new Advice(kind.name, kind.figure, one, other, favoured, percent, trust(contrast));
  }

  private static Confidence trust(Contrast contrast) {
    if (contrast.chance() <= HIGH) {
      return Confidence.HIGH;
    }
    return contrast.chance() <= FAIR ? Confidence.FAIR : Confidence.LOW;
  }
}
