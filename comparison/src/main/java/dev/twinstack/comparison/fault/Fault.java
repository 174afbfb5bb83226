package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that goes wrong, for a while, to all targets alike. One thread calls, in the order of
 * the methods; a fault can be made to happen again after its end.
 */
public interface Fault {

  /** How it is called on the command line and in every table: words joined by dashes. */
  String name();

  /** What happens, in a few words. */
  String what();

  /** What clients may expect meanwhile. */
  Promise promise();

  /** Why it cannot be made to happen here, in one line; empty where it can. */
  Optional<String> obstacle(FaultBench bench);

  /** Whether it may be one of many in a soak: it leaves the services running, and is short. */
  default boolean suitsSoak() {
    return true;
  }

  /** Makes ready what it needs, before clients begin; says what they are to ask of each target. */
  default List<Subject> prepare(FaultBench bench) throws Exception {
    return bench.subjects();
  }

  /** Makes it happen. */
  void inject(FaultBench bench) throws Exception;

  /** The longest that it is held before it is mended. */
  default Duration hold() {
    return Duration.ofSeconds(5);
  }

  /** Whether there is nothing more to wait for; asked while it is held. */
  default boolean isSpent() {
    return false;
  }

  /** Makes it good; called once after {@link #inject}, even where that failed. */
  void heal(FaultBench bench) throws Exception;

  /** What became of requests that were part of the fault itself. */
  default List<Attempt> attempts(int target) {
    return List.of();
  }

  /**
   * What is to be looked at besides the promise's own terms.
   *
   * @param target the index of the target
   * @param seen all requests to it
   */
  default List<PromiseCheck> checks(int target, List<Attempt> seen) {
    return List.of();
  }

  /** Ends what {@link #prepare} began; called once after it, even where that failed. */
  default void dismantle(FaultBench bench) throws Exception {}
}
