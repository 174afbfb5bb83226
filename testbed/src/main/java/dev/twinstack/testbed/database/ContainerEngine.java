package dev.twinstack.testbed.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine, if it has one. */
final class ContainerEngine {

  private static final int ANSWER_TIMEOUT_SECONDS = 5;

  private ContainerEngine() {}

  /**
   * Whether an engine answers within {@value #ANSWER_TIMEOUT_SECONDS} seconds. Asks for its
   * description only: Testcontainers' own test would already fetch an image and start a container.
   */
  static boolean answers() {
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
