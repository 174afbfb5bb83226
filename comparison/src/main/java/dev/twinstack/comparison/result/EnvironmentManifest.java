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
 * @param java the JVM of the tool and of the targets it started
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
    String java,
    @Nullable String database,
    @Nullable String databaseVersion,
    String loadEngine) {}
