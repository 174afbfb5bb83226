package dev.twinstack.comparison.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process tells Prometheus, in its text format 0.0.4 or OpenMetrics 1.0. Lines that are no
 * samples are passed over: foreign targets write what they like.
 *
 * @param samples the time series in the order of the text
 */
public record Exposition(List<Sample> samples) {

  private static final String LABEL =
      "([a-zA-Z_][a-zA-Z0-9_]*)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"";
  private static final Pattern LABELS = Pattern.compile(LABEL);
  private static final Pattern LINE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*+\")*+)})?\\s*(\\S+).*");

  public Exposition {
    samples = List.copyOf(samples);
  }

  /**
   * One value.
   *
   * @param name the name of the series
   * @param labels its labels by name
   * @param value what it is; may be NaN or infinite
   */
  public record Sample(String name, Map<String, String> labels, double value) {
    public Sample {
      labels = Map.copyOf(labels);
    }

    boolean has(String label, String value) {
      return value.equals(labels.get(label));
    }
  }

  /** Reads a text; never fails. */
  public static Exposition parse(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines().map(Exposition::sample).flatMap(Stream::ofNullable).forEach(samples::add);
    return new Exposition(samples);
  }

  private static @Nullable Sample sample(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      return null;
    }
    Double value = number(matcher.group(3));
    String labels = matcher.group(2);
    return value == null
        ? null
        : new Sample(matcher.group(1), labels(labels == null ? "" : labels), value);
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text.replace("Inf", "Infinity").replace("Infinityinity", "Infinity"));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Map<String, String> labels(String text) {
    return LABELS
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                label -> label.group(1),
                label -> unescape(label.group(2)),
                (first, next) -> first));
  }

  private static String unescape(String text) {
    return Pattern.compile("\\\\(.)")
        .matcher(text)
        .replaceAll(escaped ->
            Matcher.quoteReplacement(escaped.group(1).equals("n") ? "\n" : escaped.group(1)));
  }

  /** The sum over all series of a name; null where there is none that is a number. */
  public @Nullable Double sum(String name) {
    return sum(name, sample -> true);
  }

  @Nullable Double sum(String name, Predicate<Sample> which) {
    List<Sample> found =
        samples.stream()
            .filter(sample -> sample.name().equals(name) && Double.isFinite(sample.value()))
            .filter(which)
            .toList();
    return found.isEmpty() ? null : Double.valueOf(found.stream().mapToDouble(Sample::value).sum());
  }

  /** Whether there is a series whose name begins so. */
  boolean hasAny(String prefix) {
    return samples.stream().anyMatch(sample -> sample.name().startsWith(prefix));
  }
}
