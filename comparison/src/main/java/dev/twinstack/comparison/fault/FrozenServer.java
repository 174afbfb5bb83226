package dev.twinstack.comparison.fault;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** The database's process stands still, and its connections stay open. */
final class FrozenServer implements Fault {

  @Override
  public String name() {
    return "database frozen";
  }

  @Override
  public String promise() {
    return "503 within the bounds, and right answers as soon as it goes on";
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.database().isOwn() && bench.database().processId().isPresent()
        ? Optional.empty()
        : Optional.of("the database's process is not ours, or cannot be seen from here");
  }

  @Override
  public void inject(FaultBench bench) throws IOException, InterruptedException {
    signal("STOP", bench);
  }

  @Override
  public void heal(FaultBench bench) throws IOException, InterruptedException {
    signal("CONT", bench);
  }

  private static void signal(String signal, FaultBench bench)
      throws IOException, InterruptedException {
    OptionalLong processId = bench.database().processId();
    Process kill =
        new ProcessBuilder("kill", "-" + signal, Long.toString(processId.orElseThrow()))
            .inheritIO()
            .start();
    if (kill.waitFor() != 0) {
      throw new IOException("The database's process cannot be sent SIG" + signal);
    }
  }
}
