package dev.twinstack.comparison.target;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which processors each part of a run has to itself. The targets share one set, since they are
 * measured in turn.
 *
 * @param targets those of the targets
 * @param database those of the database
 * @param generator those of the tool
 */
public record ProcessorPlan(
    List<Integer> targets, List<Integer> database, List<Integer> generator) {

  /** Below that somebody would starve: two for each part. */
  public static final int LEAST = 6;

  /** One thread sends the load, and a second is for the rest of the tool. */
  private static final int GENERATOR = 2;

  public ProcessorPlan {
    targets = List.copyOf(targets);
    database = List.copyOf(database);
    generator = List.copyOf(generator);
  }

  /**
   * Divides a machine's processors: two for the generator, a half of the rest for the targets, or
   * one more, the others for the database.
   *
   * @param processors the logical processors that may be used, in the order of the system; on
   *     machines that number the threads of one core far apart, give them core by core
   * @return null where they are fewer than {@link #LEAST}
   */
  public static @Nullable ProcessorPlan of(List<Integer> processors) {
    if (processors.size() < LEAST) {
      return null;
    }
    int forTargets = (processors.size() - GENERATOR + 1) / 2;
    int generatorFrom = processors.size() - GENERATOR;
    return new ProcessorPlan(
        processors.subList(0, forTargets),
        processors.subList(forTargets, generatorFrom),
        processors.subList(generatorFrom, processors.size()));
  }

  /**
   * Reads a list as Linux writes it in {@code Cpus_allowed_list} and {@code taskset -c} takes it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static List<Integer> parse(String list) {
    if (!list.matches("\\d{1,5}(-\\d{1,5})?(,\\d{1,5}(-\\d{1,5})?)*")) {
      throw new IllegalArgumentException(
          "The processors are '%s': write them like 0-3,6".formatted(list));
    }
    return List.of(list.split(",", -1)).stream()
        .flatMapToInt(ProcessorPlan::range)
        .boxed()
        .toList();
  }

  private static IntStream range(String text) {
    String[] ends = text.split("-", -1);
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /** A list as {@code taskset -c} takes it. */
  static String list(List<Integer> processors) {
    return processors.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** As it stands in a report. */
  @Override
  public String toString() {
    return "targets in turn on %s, database on %s, generator on %s"
        .formatted(list(targets), list(database), list(generator));
  }
}
