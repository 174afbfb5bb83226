package dev.twinstack.comparison.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a target is asked: the one place where all that can be asked is listed. */
public enum Workload {
  /** A lookup in the database by a name that the target draws: nearly all find nothing. */
  DEMO(DemoRequests::new),
  /** The same without the database. */
  IDLE(IdleRequests::new),
  /** Lookups of names that the table has, so that every answer has rows. */
  HIT(HitRequests::new),
  /** The trivial server inside the tool: what the harness alone shows, as a negative control. */
  NOOP(NoopRequests::new),
  /** A target's URL as it was given; any answer with a status 2xx is good. */
  URL(UrlRequests::new);

  // Constructors hold nothing that could change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<LoadedTable, HitMix, Requests> requests;

  private final boolean needsTable;

  Workload(Supplier<Requests> requests) {
    this.requests = (table, mix) -> requests.get();
    needsTable = false;
  }

  Workload(BiFunction<LoadedTable, HitMix, Requests> requests) {
    this.requests = requests;
    needsTable = true;
  }

  /**
   * What is asked for. May look through the whole table for names, which takes a second for a
   * million rows at worst: to be called once for a run, not for every round.
   *
   * @param table the table behind the targets
   * @param mix which of its names are asked for, where the workload asks for names
   * @throws IllegalArgumentException if the table is too small, with a line that says so
   */
  public Requests requests(LoadedTable table, HitMix mix) {
    return requests.apply(table, mix);
  }

  /**
   * What is asked for by a workload that needs nothing to be known of the table.
   *
   * @throws IllegalStateException if this one does
   */
  Requests requests() {
    if (needsTable) {
      throw new IllegalStateException("The workload %s needs a table".formatted(this));
    }
    return requests(new LoadedTable(1, 0), HitMix.DEFAULT);
  }

  /** Whether an answer takes a query. */
  public boolean asksDatabase() {
    return this == DEMO || this == HIT;
  }

  /**
   * Reads a workload as it is written on a command line.
   *
   * @throws IllegalArgumentException if it is none, with a line that lists them
   */
  public static Workload parse(String text) {
    for (Workload workload : values()) {
      if (workload.toString().equals(text)) {
        return workload;
      }
    }
    throw new IllegalArgumentException(
        "The workload is '%s': choose from %s"
            .formatted(
                text,
                Arrays.stream(values()).map(Workload::toString).collect(Collectors.joining(", "))));
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
