package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a run took place and what was asked for, as names and values. */
final class Manifest {

  private static final String NOT_TOLD = "not told";
  private static final String NOT_OURS = "not ours";

  private Manifest() {}

  static List<ManifestLine> of(RunResult result) {
    List<ManifestLine> entries = new ArrayList<>();
    entries.add(new ManifestLine("Repeat it by", result.settings().command()));
    addEnvironment(entries, result.environment());
    addSettings(entries, result.settings());
    result.targets().forEach(target -> entries.add(entry(target)));
    return entries;
  }

  /** Those that say whether two runs may be compared: settings and environment, no names. */
  static List<ManifestLine> comparable(RunResult result) {
    List<ManifestLine> entries = new ArrayList<>();
    addEnvironment(entries, result.environment());
    addSettings(entries, result.settings());
    for (TargetManifest target : result.targets()) {
      entries.add(new ManifestLine(target.name() + ", version", or(target.version(), NOT_TOLD)));
      entries.add(new ManifestLine(target.name() + ", commit", or(target.commit(), NOT_TOLD)));
      entries.add(new ManifestLine(target.name() + ", flags", flags(target)));
    }
    return entries;
  }

  private static void addEnvironment(List<ManifestLine> entries, EnvironmentManifest environment) {
    entries.add(new ManifestLine("Processor", environment.processor()));
    entries.add(new ManifestLine("Cores", Integer.toString(environment.cores())));
    entries.add(new ManifestLine("Governor", or(environment.governor(), NOT_TOLD)));
    entries.add(new ManifestLine("Memory", Text.mebibytes(environment.memoryBytes())));
    entries.add(new ManifestLine("Limits", or(environment.limits(), NOT_TOLD)));
    entries.add(new ManifestLine("Virtualization", or(environment.virtualization(), NOT_TOLD)));
    entries.add(
        new ManifestLine(
            "Load before",
            environment.loadBefore() < 0
                ? NOT_TOLD
                : String.format(Locale.ROOT, "%.2f", environment.loadBefore())));
    entries.add(new ManifestLine("Operating system", environment.operatingSystem()));
    entries.add(new ManifestLine("Java", environment.java()));
    entries.add(new ManifestLine("Commit of the tool", or(environment.commit(), NOT_TOLD)));
    entries.add(new ManifestLine("Database", or(environment.database(), NOT_OURS)));
    entries.add(new ManifestLine("Database version", or(environment.databaseVersion(), NOT_OURS)));
    entries.add(new ManifestLine("Load engine", environment.loadEngine()));
  }

  private static void addSettings(List<ManifestLine> entries, Settings settings) {
    entries.add(new ManifestLine("Preset", settings.preset()));
    entries.add(new ManifestLine("Workloads", String.join(", ", settings.workloads())));
    entries.add(new ManifestLine("Load", Text.load(settings)));
    entries.add(new ManifestLine("Round", Text.plain(settings.roundSeconds()) + " s"));
    entries.add(new ManifestLine("Trials", Integer.toString(settings.trials())));
    entries.add(
        new ManifestLine(
            "Warm-up",
            "%d clients, slices of %s s"
                .formatted(settings.warmUpClients(), Text.plain(settings.sliceSeconds()))));
    entries.add(
        new ManifestLine(
            "Latency objective",
            "99 of 100 requests within %d ms".formatted(settings.objectiveMs())));
    if (settings.rowsPerHit() != null) {
      entries.add(new ManifestLine("Rows a hit", settings.rowsPerHit()));
    }
    entries.add(
        new ManifestLine("Rows", settings.rows() == null ? NOT_OURS : Text.count(settings.rows())));
    entries.add(
        new ManifestLine(
            "Seed", settings.seed() == null ? NOT_OURS : Long.toString(settings.seed())));
    entries.add(
        new ManifestLine("Processors given", or(settings.processors(), "shared by all parts")));
  }

  private static ManifestLine entry(TargetManifest target) {
    return new ManifestLine(
        target.name(),
        "%s, version %s, commit %s, flags %s"
            .formatted(
                target.url(),
                or(target.version(), NOT_TOLD),
                or(target.commit(), NOT_TOLD),
                flags(target)));
  }

  private static String flags(TargetManifest target) {
    return target.jvmFlags().isEmpty() ? NOT_OURS : String.join(" ", target.jvmFlags());
  }

  private static String or(@Nullable String value, String otherwise) {
    return Objects.requireNonNullElse(value, otherwise);
  }
}
