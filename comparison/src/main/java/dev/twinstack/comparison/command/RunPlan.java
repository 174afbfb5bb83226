package dev.twinstack.comparison.command;

import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.trial.TrialPlan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked for, as it is written into its result and read from there again.
 *
 * @param preset how much time it takes
 * @param workloads what is asked, in this order
 * @param load when requests leave in the rounds that are compared
 * @param objective the response time that 99 of 100 requests must keep up to the capacity
 * @param table the rows behind the targets; null where the database is not ours
 * @param mix which of the table's names are asked for
 * @param processors which processors the parts are given; null where they share all of them
 * @param command the command that repeats the run
 */
record RunPlan(
    Preset preset,
    List<Workload> workloads,
    LoadModel load,
    Duration objective,
    @Nullable LoadedTable table,
    HitMix mix,
    @Nullable String processors,
    String command) {

  RunPlan {
    workloads = List.copyOf(workloads);
  }

  /** One on a database that is not ours. */
  static RunPlan of(
      Preset preset, List<Workload> workloads, LoadModel load, Duration objective, String command) {
    return new RunPlan(preset, workloads, load, objective, null, HitMix.DEFAULT, null, command);
  }

  /** The same on rows that are loaded for it. */
  RunPlan on(int rows, long seed, HitMix hitMix) {
    LoadedTable loaded = new LoadedTable(rows, seed);
    return new RunPlan(preset, workloads, load, objective, loaded, hitMix, processors, command);
  }

  /** The same with processors told apart. */
  RunPlan withProcessors(@Nullable String told) {
    return new RunPlan(preset, workloads, load, objective, table, mix, told, command);
  }

  /**
   * What every trial does. Looks through the table where names are asked for.
   *
   * @param capacity whether the capacity is looked for
   */
  TrialPlan trialPlan(boolean capacity) {
    LoadedTable known = table == null ? new LoadedTable(1, 0) : table;
    List<Requests> requests =
        workloads.stream().map(workload -> workload.requests(known, mix)).toList();
    return new TrialPlan(preset, requests, load, objective, capacity);
  }

  /** As it is written into the result of a run with so many trials. */
  Settings settings(int trials) {
    return new Settings(
        preset.toString(),
        workloads.stream().map(Workload::toString).toList(),
        load instanceof LoadModel.Open open ? open.requestsPerSecond() : 0,
        preset.round().toMillis() / 1e3,
        trials,
        load instanceof LoadModel.Closed closed ? closed.clients() : Preset.WARM_UP_CLIENTS,
        preset.slice(true).toMillis() / 1e3,
        Math.toIntExact(objective.toMillis()),
        table != null && workloads.contains(Workload.HIT)
            ? "%s (%s)".formatted(mix, mix.describe(table))
            : null,
        table == null ? null : Long.valueOf(table.rows()),
        table == null ? null : Long.valueOf(table.seed()),
        processors,
        command);
  }

  /** Reads it again. */
  static RunPlan of(Settings settings) {
    Preset preset = Preset.parse(settings.preset());
    String rowsPerHit = settings.rowsPerHit();
    return new RunPlan(
        preset,
        settings.workloads().stream().map(Workload::parse).toList(),
        preset.isClosed()
            ? new LoadModel.Closed(settings.warmUpClients())
            : new LoadModel.Open(settings.requestsPerSecond()),
        Duration.ofMillis(settings.objectiveMs()),
        settings.rows() == null || settings.seed() == null
            ? null
            : new LoadedTable(settings.rows(), settings.seed()),
        rowsPerHit == null ? HitMix.DEFAULT : HitMix.parse(rowsPerHit.replaceFirst(" .*", "")),
        settings.processors(),
        settings.command());
  }
}
