package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.SweepFigures;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How cost and latency move with the number of clients and with the size of the pool. */
public final class SweepStudy {

  private final List<SweepFigures> clients;
  private final List<SweepFigures> pools;
  private final List<String> targets;

  private SweepStudy(List<SweepFigures> clients, List<SweepFigures> pools, List<String> targets) {
    this.clients = clients;
    this.pools = pools;
    this.targets = targets;
  }

  /**
   * The page.
   *
   * @param clients rounds with more and more clients on one size of the pool
   * @param pools rounds with one number of clients on larger and larger pools; may be empty
   * @param targets the names of the targets, in the order of every table
   * @param summary how it was measured
   */
  public static StudyPage of(
      List<SweepPoint> clients, List<SweepPoint> pools, List<String> targets, String summary) {
    return new SweepStudy(SweepFigures.of(clients), SweepFigures.of(pools), targets).page(summary);
  }

  private StudyPage page(String summary) {
    List<SweepFigures> all = new ArrayList<>(clients);
    all.addAll(pools);
    List<Chart> charts = new ArrayList<>();
    charts.addAll(
        charts("clients", "Clients, each with a connection", clients, SweepFigures::clients));
    if (!pools.isEmpty()) {
      charts.addAll(charts("pool", "Connections of the pool", pools, SweepFigures::poolSize));
    }
    return new StudyPage("Concurrency", summary, table(all), charts);
  }

  private List<Chart> charts(
      String what, String label, List<SweepFigures> figures, ToIntFunction<SweepFigures> across) {
    Axis axis = new Axis(label, Scale.LOG);
    return List.of(
        new Chart(
            "cost-by-" + what,
            "CPU for an answer, by " + what,
            "What the service spends for an answer. Where the lines cross, the choice turns.",
            axis,
            new Axis("CPU of the service an answer (us)", Scale.LINEAR),
            lines(figures, across, SweepFigures::cpuUs),
            List.of(),
            table(figures)),
        new Chart(
            "tail-by-" + what,
            "Response time, by " + what,
            "99 of 100 answers come in this time. Both are busy all the time: it is the queue.",
            axis,
            new Axis("Response time p99 (ms)", Scale.LOG),
            lines(figures, across, SweepFigures::p99Ms),
            List.of(),
            table(figures)),
        new Chart(
            "goodput-by-" + what,
            "Good answers, by " + what,
            "What is answered well, and not refused.",
            axis,
            new Axis("Good answers a second", Scale.LINEAR),
            lines(figures, across, SweepFigures::goodPerSecond),
            List.of(),
            table(figures)));
  }

  private List<Line> lines(
      List<SweepFigures> figures,
      ToIntFunction<SweepFigures> across,
      Function<SweepFigures, @Nullable Double> up) {
    return targets.stream()
        .map(target ->
            new Line(
                target,
                targets.indexOf(target),
                Form.JOINED,
                figures.stream()
                    .filter(figure -> figure.target().equals(target))
                    .map(figure ->
                        new Point(across.applyAsInt(figure), up.apply(figure), null, null))
                    .toList()))
        .toList();
  }

  private static DataTable table(List<SweepFigures> figures) {
    return new DataTable(
        List.of(
            "Target, clients, pool",
            "Good (/s)",
            "5xx (/s)",
            "Lost",
            "CPU an answer (us)",
            "Database (us)",
            "Generator (us)",
            "p50 (ms)",
            "p99 (ms)"),
        figures.stream()
            .map(figure ->
                List.of(
                    String.format(
                        Locale.ROOT,
                        "%s, %,d, %d",
                        figure.target(),
                        figure.clients(),
                        figure.poolSize()),
                    Text.count(Math.round(figure.goodPerSecond())),
                    Text.count(Math.round(figure.refusedPerSecond())),
                    Text.count(figure.lost()),
                    Text.number(figure.cpuUs()),
                    Text.number(figure.databaseUs()),
                    Text.number(figure.generatorUs()),
                    Text.number(figure.p50Ms()),
                    Text.number(figure.p99Ms())))
            .toList());
  }
}
