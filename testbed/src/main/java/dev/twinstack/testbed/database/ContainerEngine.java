package dev.twinstack.testbed.database;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine, if it has one. */
final class ContainerEngine {

  private static final int ANSWER_TIMEOUT_SECONDS = 30;

  /** Looked for once in the life of the JVM, as Testcontainers does. */
  private static final class Once {
    static final Optional<String> PROBLEM = look();
  }

  private ContainerEngine() {}

  /** Why no container can be started here, with the mend; empty where one can. */
  static Optional<String> problem() {
    return Once.PROBLEM;
  }

  private static Optional<String> look() {
    if (!answers()) {
      return Optional.of("No container engine answers: start Docker or set DOCKER_HOST");
    }
    try {
      DockerClientFactory.instance().client();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(
          "The container engine cannot run Ryuk, which removes what a killed run leaves: let it fetch the image testcontainers/ryuk, or set TESTCONTAINERS_RYUK_DISABLED=true");
    }
  }

  /** Asks for the engine's description only: Testcontainers' own test fetches an image first. */
  private static boolean answers() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    // A thread of its own, as an engine that hangs would hold it for longer than anybody waits.
    Thread.ofPlatform()
        .daemon()
        .name("container-engine-check")
        .start(() -> answer.complete(hasDescription()));
    try {
      return answer.get(ANSWER_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean hasDescription() {
    try {
      return DockerClientFactory.instance().getInfo().getServerVersion() != null;
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  /** Whether its containers' ports are on this machine's loopback interface. */
  static boolean isLocal() {
    String host = DockerClientFactory.instance().dockerHostIpAddress();
    return host.equals("localhost") || host.equals("127.0.0.1");
  }
}
