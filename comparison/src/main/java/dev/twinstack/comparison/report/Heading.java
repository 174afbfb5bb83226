package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.result.RunResult;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands above all else: what was compared and whether it counts.
 *
 * @param targets the targets' names
 * @param startedAt when the run began
 * @param summary how it was compared, in a line
 * @param invalid why the run gives no verdict; empty where it does
 * @param partial why the run is not whole; null where it is
 * @param rounds how many rounds count, in a line
 */
public record Heading(
    List<String> targets,
    String startedAt,
    String summary,
    List<String> invalid,
    @Nullable String partial,
    String rounds) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  public Heading {
    targets = List.copyOf(targets);
    invalid = List.copyOf(invalid);
  }

  static Heading of(RunResult result, Comparison comparison) {
    RoundsTable rounds = RoundsTable.of(result);
    return new Heading(
        RoundSelection.targets(result),
        TIME.format(result.startedAt()),
        "Preset %s: %s %s %s, %s%s"
            .formatted(
                result.settings().preset(),
                String.join(" and ", result.settings().workloads()),
                result.settings().requestsPerSecond() == 0 ? "by" : "at",
                Text.load(result.settings()),
                result.settings().trials() == 1
                    ? "one trial"
                    : result.settings().trials() + " trials",
                result.elapsedNs() == 0 ? "" : ", " + Text.duration(result.elapsedNs())),
        Stream.concat(result.invalid().stream(), comparison.problems().stream())
            .distinct()
            .toList(),
        result.partial(),
        "%d of %d rounds passed their own checks".formatted(rounds.valid(), rounds.rows().size()));
  }
}
