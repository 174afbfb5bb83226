package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * Where a run took place.
 *
 * @param operatingSystem name, release and architecture
 * @param processor the processor's name
 * @param cores the processors that could be used
 * @param memoryBytes the memory of the machine
 * @param loadBefore the machine's load average before the run; negative where not known
 * @param governor how the processors' frequency is governed; null where not told
 * @param limits the limits on this process's group and files, as the system tells them; null where
 *     not told
 * @param virtualization what the machine runs inside of; null where not told
 * @param java the JVM of the tool and of the targets it started
 * @param commit the commit of the tool; null where not known
 * @param database which database it was; null where it is not ours
 * @param databaseVersion what the server says of its version; null where it is not ours
 * @param loadEngine name and version of what sent the requests
 */
public record EnvironmentManifest(
    String operatingSystem,
    String processor,
    int cores,
    long memoryBytes,
    double loadBefore,
    @Nullable String governor,
    @Nullable String limits,
    @Nullable String virtualization,
    String java,
    @Nullable String commit,
    @Nullable String database,
    @Nullable String databaseVersion,
    String loadEngine) {}
