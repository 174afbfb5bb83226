package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Promise;
import dev.twinstack.testbed.database.ServerControl;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something that happens to the process of the database.
 *
 * @param name its name
 * @param what what happens
 * @param harm how it is done
 * @param mend how it is made good; returns once the database answers
 */
record ServerFault(
    String name, String what, Consumer<ServerControl> harm, Consumer<ServerControl> mend)
    implements Fault {

  static ServerFault frozen() {
    return new ServerFault(
        "frozen",
        "the database's process stands still (SIGSTOP)",
        ServerControl::freeze,
        ServerControl::thaw);
  }

  static ServerFault killed() {
    return new ServerFault(
        "killed",
        "the database is killed (SIGKILL) and started again",
        ServerControl::kill,
        ServerControl::startAgain);
  }

  @Override
  public Promise promise() {
    return Promises.BOUNDED;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench
        .foreignDatabase()
        .or(() ->
            bench.control().canFreeze()
                ? Optional.empty()
                : Optional.of("this system cannot make a process stand still"));
  }

  @Override
  public void inject(FaultBench bench) {
    harm.accept(bench.control());
  }

  @Override
  public void heal(FaultBench bench) {
    mend.accept(bench.control());
  }
}
