package dev.twinstack.testbed.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import dev.twinstack.testbed.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/** MySQL in a container of its own, on a free port, empty at every start. */
final class ContainerServer implements RunningServer, ServerControl {

  private static final String IMAGE_VARIABLE = "TWINSTACK_MYSQL_IMAGE";
  private static final String DEFAULT_IMAGE = "mysql:8.4";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String OPERATOR_FILE = "/docker-entrypoint-initdb.d/operator.sql";
  private static final int START_TIMEOUT_SECONDS = 120;
  private static final int POLL_MS = 50;

  /** A container's network is on this machine, or nowhere that answers. */
  private static final String NEAR_TIMEOUT_MS = "1000";

  /** What it may read, the loader says. */
  private static final String READER =
      """
      CREATE USER reader@'%' IDENTIFIED BY 'reader';
      GRANT GRANT OPTION ON demo.* TO demo@'%';
      """;

  private final MySQLContainer container;
  private final String image;
  private final Operator operator;
  private volatile DatabaseAddress address;

  private ContainerServer(MySQLContainer container, String image, Operator operator) {
    this.container = container;
    this.image = image;
    this.operator = operator;
    address = addressOf(container, container.getMappedPort(MySQLContainer.MYSQL_PORT));
  }

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
    Operator operator = Operator.draw();
    configure(container, operator);
    try {
      container.start();
    } catch (RuntimeException e) {
      container.stop();
      throw e;
    }
    return new ContainerServer(container, image, operator);
  }

  private static DatabaseAddress addressOf(MySQLContainer container, int port) {
    return ServerOptions.address(
        // Not by name: that may be ::1 first, where nobody listens.
        ContainerEngine.isLocal() ? LOOPBACK : container.getHost(), port);
  }

  private static DockerImageName imageName(String image) {
    return DockerImageName.parse(image).asCompatibleSubstituteFor("mysql");
  }

  private static void configure(MySQLContainer container, Operator operator) {
    container
        .withDatabaseName(ServerOptions.DEMO)
        .withUsername(ServerOptions.DEMO)
        .withPassword(ServerOptions.DEMO)
        // Root may log in from inside the container only.
        .withEnv("MYSQL_ROOT_HOST", "localhost")
        .withCopyToContainer(Transferable.of(READER), "/docker-entrypoint-initdb.d/reader.sql")
        .withCopyToContainer(Transferable.of(operator.statements()), OPERATOR_FILE)
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
  public DatabaseAddress address() {
    return address;
  }

  /** Whoever lets the operator in, whose password was drawn at the start, is this container. */
  @Override
  public DatabaseAddress nearestAddress() {
    return container.getCurrentContainerInfo().getNetworkSettings().getNetworks().values().stream()
        .map(ContainerNetwork::getIpAddress)
        .filter(host -> host != null && !host.isEmpty())
        .map(host -> ServerOptions.address(host, MySQLContainer.MYSQL_PORT))
        .filter(this::answersAt)
        .findFirst()
        .orElse(address);
  }

  private boolean answersAt(DatabaseAddress there) {
    try (Connection connection =
        operator.on(there).tryConnect(Map.of("connectTimeout", NEAR_TIMEOUT_MS))) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public DatabaseAddress operator() {
    return operator.on(address);
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
  public boolean canFreeze() {
    return true;
  }

  @Override
  public void freeze() {
    container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void thaw() {
    if (Boolean.TRUE.equals(container.getCurrentContainerInfo().getState().getPaused())) {
      container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
    }
  }

  @Override
  public void kill() {
    container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void startAgain() {
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    address = addressOf(container, publishedPort());
    try {
      awaitAnswer();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException(
          "The container was not waited for", e, "it was interrupted, start it again");
    }
  }

  /** Engines choose another one at every start, and Testcontainers remembers the first. */
  private int publishedPort() {
    Binding[] bindings =
        container
            .getCurrentContainerInfo()
            .getNetworkSettings()
            .getPorts()
            .getBindings()
            .get(ExposedPort.tcp(MySQLContainer.MYSQL_PORT));
    return Integer.parseInt(Objects.requireNonNull(bindings)[0].getHostPortSpec());
  }

  private void awaitAnswer() throws InterruptedException {
    long startNs = System.nanoTime();
    while (true) {
      try (Connection connection = address.tryConnect(Map.of())) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        if (System.nanoTime() - startNs > START_TIMEOUT_SECONDS * 1e9) {
          throw new DatabaseUnavailableException(
              "MySQL in the container of %s does not start again".formatted(image),
              e,
              "look into the container's log");
        }
      }
      Thread.sleep(POLL_MS);
    }
  }

  @Override
  public void stop() {
    container.stop();
  }
}
