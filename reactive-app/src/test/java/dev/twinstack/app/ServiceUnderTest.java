package dev.twinstack.app;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on free ports and an embedded database of some thousand rows. */
record ServiceUnderTest(LocalDatabase database, ConfigurableApplicationContext context)
    implements AutoCloseable {

  private static final int ROWS = 5_000;

  static ServiceUnderTest start(String... arguments) {
    LocalDatabase database =
        LocalDatabase.start(
            DatabaseChoice.EMBEDDED,
            Map.of("TWINSTACK_CACHE", "../target/test-cache"),
            Progress.silent());
    DataLoader.load(database.address(), ROWS, DemoTable.DEFAULT_SEED, Progress.silent());
    var address = database.address();
    Stream<String> settings =
        Stream.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--management.server.port=0",
            "--database.host=" + address.host(),
            "--database.port=" + address.port(),
            "--database.name=" + address.name(),
            "--database.user=" + address.user(),
            "--database.password=" + address.password());
    var context =
        SpringApplication.run(
            TwinstackApplication.class,
            Stream.concat(settings, Arrays.stream(arguments)).toArray(String[]::new));
    return new ServiceUnderTest(database, context);
  }

  URI uri() {
    return uri("local.server.port");
  }

  URI managementUri() {
    return uri("local.management.port");
  }

  private URI uri(String portProperty) {
    return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(portProperty));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
