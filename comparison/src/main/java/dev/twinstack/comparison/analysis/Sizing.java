package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rate would take of one target: the inputs of the formulas in {@link #needs}.
 *
 * @param target the target's name
 * @param workload what would be asked
 * @param cpuUs CPU microseconds of the service for an answer
 * @param databaseCpuUs CPU microseconds of the database for an answer; null where not measured
 * @param utilisation how busy processors may be for the latency objective to be kept, from 0 to 1
 * @param measured whether the utilisation is the one seen at the capacity, and not assumed
 * @param residentBytes the memory of one replica; null where not measured
 * @param queryUs how long a request holds a connection, in microseconds; null where not measured
 */
public record Sizing(
    String target,
    String workload,
    double cpuUs,
    @Nullable Double databaseCpuUs,
    double utilisation,
    boolean measured,
    @Nullable Double residentBytes,
    @Nullable Double queryUs) {

  /** How busy processors and connections may be where nothing else is known. */
  public static final double USUAL_UTILISATION = 0.7;

  /** The processors of one replica unless others are asked for. */
  public static final int CORES_PER_REPLICA = 2;

  private static final double MOST_UTILISATION = 0.9;

  /**
   * What it takes.
   *
   * @param cores processors of the service
   * @param replicas its processes
   * @param memoryBytes their memory together; null where not known
   * @param databaseCores processors of the database; null where not known
   * @param connections connections to the database, of all replicas together; null where not known
   */
  public record Needs(
      double cores,
      int replicas,
      @Nullable Double memoryBytes,
      @Nullable Double databaseCores,
      @Nullable Integer connections) {}

  /**
   * What a rate takes.
   *
   * <ul>
   *   <li>cores = rate x CPU an answer / utilisation, for service and database alike
   *   <li>replicas = cores / cores of a replica, rounded up
   *   <li>memory = replicas x memory of one
   *   <li>connections = rate x time of a query / 0.7, rounded up (Little's law), at least one a
   *       replica; 0 where no query is sent
   * </ul>
   *
   * @param perSecond the rate, above 0
   * @param coresPerReplica at least 1
   */
  public Needs needs(double perSecond, int coresPerReplica) {
    double cores = perSecond * cpuUs / 1e6 / utilisation;
    int replicas = (int) Math.max(1, Math.ceil(cores / coresPerReplica));
    return new Needs(
        cores,
        replicas,
        residentBytes == null ? null : Double.valueOf(replicas * residentBytes),
        databaseCpuUs == null
            ? null
            : Double.valueOf(perSecond * databaseCpuUs / 1e6 / utilisation),
        queryUs == null ? null : Integer.valueOf(connections(perSecond, queryUs, replicas)));
  }

  private static int connections(double perSecond, double queryUs, int replicas) {
    return queryUs == 0
        ? 0
        : (int) Math.max(replicas, Math.ceil(perSecond * queryUs / 1e6 / USUAL_UTILISATION));
  }

  /** What the answers take for granted, in sentences. */
  public static List<String> assumptions(int objectiveMs) {
    return List.of(
        "The cost of an answer is what was measured here, at one rate: it does not change with rate, replicas or processor.",
        "Where a capacity was measured, processors may be as busy as this machine was at it, which kept 99 of 100 requests within %d ms; another objective is not covered."
            .formatted(objectiveMs),
        "Where none was measured, or the parts had processors of their own, 70 % is assumed, for whatever objective.",
        "Load falls evenly on the replicas, and none is kept in reserve for a failure.",
        "A replica needs the memory that one needed here, whatever its share of the rate.",
        "Connections are in use for the mean time of a query at the rate measured, 70 % of the time; a pool of fewer makes requests wait.",
        "The database scales with its processors and is reached as fast as here.");
  }

  /** One entry for every workload and target whose cost was measured. */
  static List<Sizing> of(
      RunResult result, List<WorkloadFigures> workloads, List<CapacityFigures> capacities) {
    List<Sizing> sizings = new ArrayList<>();
    for (WorkloadFigures figures : workloads) {
      for (TargetFigures target : figures.targets()) {
        Double cpuUs = target.targetCpuUs();
        if (cpuUs != null) {
          Double busy = busyAtCapacity(result, figures.workload(), target, capacities);
          Long resident = target.residentBytes();
          sizings.add(
              new Sizing(
                  target.target(),
                  figures.workload(),
                  cpuUs,
                  target.databaseCpuUs(),
                  busy == null ? USUAL_UTILISATION : Math.min(MOST_UTILISATION, busy),
                  busy != null,
                  resident == null ? null : Double.valueOf(resident),
                  target.timeSplit() == null ? null : target.timeSplit().queryUs()));
        }
      }
    }
    return sizings;
  }

  /** The share of the machine that service, database and generator used at the capacity. */
  private static @Nullable Double busyAtCapacity(
      RunResult result, String workload, TargetFigures target, List<CapacityFigures> capacities) {
    Double cpuUs = target.targetCpuUs();
    Double databaseUs = target.databaseCpuUs();
    Double generator = target.generatorCores();
    Double capacity = Capacities.find(capacities, workload, target.target());
    if (result.settings().processors() != null
        || cpuUs == null
        || databaseUs == null
        || generator == null
        || capacity == null) {
      return null;
    }
    double generatorUs = generator * 1e6 / target.goodputPerSecond();
    return capacity * (cpuUs + databaseUs + generatorUs) / 1e6 / result.environment().cores();
  }
}
