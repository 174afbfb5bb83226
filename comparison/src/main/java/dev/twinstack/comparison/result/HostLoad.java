package dev.twinstack.comparison.result;

/**
 * What the machine did for others while a round ran.
 *
 * @param stealCores the processors that a hypervisor gave to other machines, on average
 * @param othersCores the processors that processes other than target, database and tool used, on
 *     average
 */
public record HostLoad(double stealCores, double othersCores) {}
