package dev.twinstack.comparison.fault;

import java.util.Optional;

/** Something that goes wrong, for a while. */
public interface Fault {

  /** What, in a few words: the name of its row. */
  String name();

  /** What a service is to do about it, in a sentence. */
  String promise();

  /** Why it cannot be made to happen here, in one line; empty where it can. */
  default Optional<String> obstacle(FaultBench bench) {
    return Optional.empty();
  }

  /** Makes it happen, to both targets alike. */
  void inject(FaultBench bench) throws Exception;

  /** Makes it good; called once after {@link #inject}, even where that failed. */
  void heal(FaultBench bench) throws Exception;
}
