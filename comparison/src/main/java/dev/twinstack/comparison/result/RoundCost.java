package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * What a round took from the machine, read from outside the processes at both ends of its window.
 *
 * @param targetCpuNs the CPU time of the target's process; null where not measured
 * @param databaseCpuNs the CPU time of the database's process; null where not measured
 * @param generatorCpuNs the CPU time of this tool; null where not measured
 * @param targetResidentBytes the target's memory in RAM at the end; null where not measured
 * @param contextSwitches how often the target's threads left a processor, by themselves or not;
 *     null where not measured
 * @param host what the machine did for others; null where not measured
 */
public record RoundCost(
    @Nullable Long targetCpuNs,
    @Nullable Long databaseCpuNs,
    @Nullable Long generatorCpuNs,
    @Nullable Long targetResidentBytes,
    @Nullable Long contextSwitches,
    @Nullable HostLoad host) {}
