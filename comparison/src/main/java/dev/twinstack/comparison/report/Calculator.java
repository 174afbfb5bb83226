package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Sizing;
import dev.twinstack.comparison.analysis.Sizing.Needs;
import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a number of requests a second would take of either target. The page's script answers for any
 * number by the formulas of {@link Sizing}; the table has the answers for one, without a script.
 *
 * @param perSecond the rate of the table
 * @param coresPerReplica the processors of a replica in the table
 * @param objectiveMs the latency objective, which the run decided
 * @param sizings the inputs of the formulas
 * @param example the answers for that rate
 * @param assumptions what they take for granted
 */
public record Calculator(
    int perSecond,
    int coresPerReplica,
    int objectiveMs,
    List<Sizing> sizings,
    DataTable example,
    List<String> assumptions) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int TIMES_THE_RATE = 10;

  /** Where the rounds had no rate. */
  private static final int USUAL_RATE = 10_000;

  public Calculator {
    sizings = List.copyOf(sizings);
    assumptions = List.copyOf(assumptions);
  }

  static Calculator of(RunResult result, List<Sizing> sizings) {
    int rate = result.settings().requestsPerSecond();
    int perSecond = rate == 0 ? USUAL_RATE : rate * TIMES_THE_RATE;
    return new Calculator(
        perSecond,
        Sizing.CORES_PER_REPLICA,
        result.settings().objectiveMs(),
        sizings,
        new DataTable(
            List.of(
                "For it",
                "Cores",
                "Replicas",
                "Memory",
                "Cores of the database",
                "Database connections",
                "Processors busy to"),
            sizings.stream().map(sizing -> row(sizing, perSecond)).toList()),
        Sizing.assumptions(result.settings().objectiveMs()));
  }

  private static List<String> row(Sizing sizing, int perSecond) {
    Needs needs = sizing.needs(perSecond, Sizing.CORES_PER_REPLICA);
    Double memory = needs.memoryBytes();
    return List.of(
        "%s, %s".formatted(sizing.workload(), sizing.target()),
        Text.number(needs.cores()),
        Text.count(needs.replicas()),
        memory == null ? Text.NOT_MEASURED : Text.mebibytes(Math.round(memory)),
        Text.number(needs.databaseCores()),
        Text.count(needs.connections()),
        Text.roughPercent(sizing.utilisation()) + (sizing.measured() ? "" : ", assumed"));
  }

  /** The inputs for the page's script. */
  public String json() {
    return ChartData.inPage(MAPPER.writeValueAsString(sizings));
  }
}
