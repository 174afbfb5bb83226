package dev.twinstack.comparison.profile;

import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Profiles as Markdown that reads well in a terminal too. */
public final class ProfileText {

  private static final int MOST_METHODS = 25;
  private static final double LEAST_CALLS = 0.005;

  private final StringBuilder text = new StringBuilder();

  private ProfileText() {}

  /** Writes one after the other, in lines that end with a line feed. */
  public static String of(List<ServiceProfile> profiles) {
    ProfileText text = new ProfileText();
    profiles.forEach(text::add);
    return text.text.toString();
  }

  private void add(ServiceProfile profile) {
    line("## %s, %s".formatted(profile.target(), profile.workload()));
    line("");
    line(
        "Warm after %d s of load; %d rounds."
            .formatted(profile.warmUpSeconds(), profile.rounds().size()));
    line("");
    line("| a request | rounds | mean |");
    line("|---|---|---|");
    figure(profile, "CPU of the service, us", cost(r -> r.cost().targetCpuNs()));
    figure(profile, "CPU of the database, us", cost(r -> r.cost().databaseCpuNs()));
    figure(profile, "allocated, KiB", runtime(RuntimeFigures::allocatedBytes, 1024));
    figure(profile, "context switches", perRequest(r -> r.cost().contextSwitches(), 1));
    figure(profile, "statements that read", database(DatabaseCounts::queries));
    figure(profile, "other statements", database(DatabaseCounts::others));
    segments(profile);
    systemCalls(profile);
    cpu(profile);
  }

  private static Function<RoundResult, @Nullable Double> perRequest(
      Function<RoundResult, @Nullable Long> figure, double unit) {
    return round -> {
      Long value = figure.apply(round);
      long good = round.counts().good();
      return value == null || good == 0 ? null : Double.valueOf(value / unit / good);
    };
  }

  private static Function<RoundResult, @Nullable Double> cost(
      Function<RoundResult, @Nullable Long> ns) {
    return perRequest(ns, 1e3);
  }

  private static Function<RoundResult, @Nullable Double> runtime(
      Function<RuntimeFigures, @Nullable Long> figure, double unit) {
    return perRequest(
        round -> round.runtime() == null ? null : figure.apply(round.runtime()), unit);
  }

  private static Function<RoundResult, @Nullable Double> database(
      Function<DatabaseCounts, Long> figure) {
    return perRequest(round -> round.database() == null ? null : figure.apply(round.database()), 1);
  }

  private void figure(
      ServiceProfile profile, String name, Function<RoundResult, @Nullable Double> figure) {
    StringBuilder each = new StringBuilder();
    DoubleStream.Builder values = DoubleStream.builder();
    for (RoundResult round : profile.rounds()) {
      Double value = figure.apply(round);
      if (value != null) {
        values.add(value);
        each.append(each.isEmpty() ? "" : ", ").append(number(value));
      }
    }
    OptionalDouble mean = values.build().average();
    line(
        "| %s | %s | %s |"
            .formatted(
                name,
                each.isEmpty() ? "not measured" : each,
                mean.isEmpty() ? "" : number(mean.getAsDouble())));
  }

  private void segments(ServiceProfile profile) {
    Segments segments = profile.segments();
    long good = profile.rounds().stream().mapToLong(round -> round.counts().good()).sum();
    if (segments != null && good > 0) {
      line(
          "| data segments to the database, from it | | %s, %s |"
              .formatted(
                  number(segments.out() / (double) good), number(segments.in() / (double) good)));
    }
  }

  private void systemCalls(ServiceProfile profile) {
    Map<String, Long> calls = profile.systemCalls();
    line("");
    if (calls == null || profile.systemCallRequests() == 0) {
      line("System calls: not counted (strace is missing or not allowed).");
      line("");
      return;
    }
    double requests = profile.systemCallRequests();
    line(
        "System calls a request, under strace: %s in all"
            .formatted(
                number(calls.values().stream().mapToLong(Long::longValue).sum() / requests)));
    line("");
    line("| call | a request |");
    line("|---|---|");
    calls.forEach((name, count) -> {
      if (count / requests >= LEAST_CALLS) {
        line("| %s | %s |".formatted(name, number(count / requests)));
      }
    });
    line("");
  }

  private void cpu(ServiceProfile profile) {
    CpuProfile cpu = profile.cpu();
    if (cpu == null || cpu.samples() == 0) {
      line("CPU profile: not sampled.");
      line("");
      return;
    }
    line("CPU time of Java threads, %d samples:".formatted(cpu.samples()));
    line("");
    shares("layer (innermost method that is none of the JDK's)", cpu.layers(), cpu.samples(), 20);
    shares("method (innermost)", cpu.methods(), cpu.samples(), MOST_METHODS);
  }

  private void shares(String name, Map<String, Long> counts, long samples, int most) {
    line("| %s | share |".formatted(name));
    line("|---|---|");
    counts.entrySet().stream()
        .limit(most)
        .forEach(entry ->
            line(
                "| %s | %s %% |"
                    .formatted(entry.getKey(), number(100.0 * entry.getValue() / samples))));
    line("");
  }

  private static String number(double value) {
    return String.format(
        Locale.ROOT, value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
