package dev.twinstack.testbed.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import dev.twinstack.testbed.progress.Progress;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/** MySQL in a container of its own, on a free port, empty at every start. */
record ContainerServer(DatabaseAddress address, MySQLContainer container, String image)
    implements RunningServer {

  private static final String IMAGE_VARIABLE = "TWINSTACK_MYSQL_IMAGE";
  private static final String DEFAULT_IMAGE = "mysql:8.4";
  private static final String LOOPBACK = "127.0.0.1";

  /** What it may read, the loader says. */
  private static final String READER =
      """
      CREATE USER reader@'%' IDENTIFIED BY 'reader';
      GRANT GRANT OPTION ON demo.* TO demo@'%';
      """;

  /** Starts one; the container engine must have answered before. */
  static ContainerServer start(Map<String, String> environment, Progress progress) {
    String image = environment.getOrDefault(IMAGE_VARIABLE, DEFAULT_IMAGE);
    try {
      DockerClient engine = DockerClientFactory.instance().client();
      ContainerStarter.removeLeftovers(engine);
      ImagePull.ensure(engine, image, progress);
      try (Progress.Step step =
          progress.start("Starting " + image + " in a container", 1, "steps")) {
        ContainerServer server = start(image);
        step.to(1);
        return server;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException(
          "The image %s did not start".formatted(image), e, "it was interrupted, start it again");
    } catch (RuntimeException e) {
      throw new DatabaseUnavailableException(
          "The image %s cannot be run in a container".formatted(image),
          e,
          "set %s to a MySQL image that can be had here, or choose embedded or external"
              .formatted(IMAGE_VARIABLE));
    }
  }

  private static ContainerServer start(String image) {
    MySQLContainer container = new MySQLContainer(imageName(image));
    configure(container);
    try {
      container.start();
    } catch (RuntimeException e) {
      container.stop();
      throw e;
    }
    DatabaseAddress address =
        ServerOptions.address(
            // Not by name: that may be ::1 first, where nobody listens.
            ContainerEngine.isLocal() ? LOOPBACK : container.getHost(),
            container.getMappedPort(MySQLContainer.MYSQL_PORT));
    return new ContainerServer(address, container, image);
  }

  private static DockerImageName imageName(String image) {
    return DockerImageName.parse(image).asCompatibleSubstituteFor("mysql");
  }

  private static void configure(MySQLContainer container) {
    container
        .withDatabaseName(ServerOptions.DEMO)
        .withUsername(ServerOptions.DEMO)
        .withPassword(ServerOptions.DEMO)
        // Root may log in from inside the container only.
        .withEnv("MYSQL_ROOT_HOST", "localhost")
        .withCopyToContainer(Transferable.of(READER), "/docker-entrypoint-initdb.d/reader.sql")
        .withLabel(ContainerStarter.LABEL, ContainerStarter.self().label())
        .withCommand(ServerOptions.common().toArray(String[]::new));
    if (ContainerEngine.isLocal()) {
      container.withCreateContainerCmdModifier(
          command -> onLoopback(Objects.requireNonNull(command.getHostConfig())));
    }
  }

  /** Engines publish ports to all networks unless told. */
  private static void onLoopback(HostConfig host) {
    host.withPortBindings(
        new PortBinding(Binding.bindIp(LOOPBACK), ExposedPort.tcp(MySQLContainer.MYSQL_PORT)));
  }

  @Override
  public String description() {
    return "MySQL in a container of the image " + image;
  }

  @Override
  public OptionalLong processId() {
    Long processId = container.getCurrentContainerInfo().getState().getPidLong();
    // An engine in a virtual machine tells the number it has there.
    return processId != null && ServerProcess.isServer(processId)
        ? OptionalLong.of(processId)
        : OptionalLong.empty();
  }

  @Override
  public void stop() {
    container.stop();
  }
}
