package dev.twinstack.testbed.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The process that started a container, as the container's label has it. Testcontainers' own
 * watcher removes the containers of a killed process; where it is switched off, the next start here
 * does.
 *
 * @param host the name of the machine, as an engine may serve several
 * @param processId its process
 * @param startMs when that began, in milliseconds since 1970, as a number is used again
 */
record ContainerStarter(String host, long processId, long startMs) {

  static final String LABEL = "dev.twinstack.starter";

  static ContainerStarter self() {
    ProcessHandle self = ProcessHandle.current();
    return new ContainerStarter(hostName(), self.pid(), startMs(self));
  }

  static ContainerStarter parse(String label) {
    String[] parts = label.split(" ", -1);
    return new ContainerStarter(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  String label() {
    return host + " " + processId + " " + startMs;
  }

  /** Whether it ran on this machine and does no more. */
  boolean isGone() {
    return host.equals(hostName())
        && ProcessHandle.of(processId).filter(other -> startMs(other) == startMs).isEmpty();
  }

  /** Removes the containers whose starters are gone. */
  static void removeLeftovers(DockerClient engine) {
    List<Container> ours =
        engine.listContainersCmd().withShowAll(true).withLabelFilter(List.of(LABEL)).exec();
    for (Container container : ours) {
      // The list was filtered by the label.
      String label = Objects.requireNonNull(container.getLabels().get(LABEL));
      if (parse(label).isGone()) {
        try {
          engine
              .removeContainerCmd(container.getId())
              .withForce(true)
              .withRemoveVolumes(true)
              .exec();
        } catch (DockerException e) {
          // Somebody else is removing it at this moment.
        }
      }
    }
  }

  private static long startMs(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
