package dev.twinstack.app;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    return new ServiceUnderTest(database, run(database.address().environment(), arguments));
  }

  /** The service alone, on the database that the variables name. */
  static ConfigurableApplicationContext run(Map<String, String> database, String... arguments) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
    settings.put("management.server.port", "0");
    settings.put("twinstack.stop-delay", "0s");
    database.forEach(
        (name, value) -> settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    for (String argument : arguments) {
      String[] parts = argument.substring("--".length()).split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    return SpringApplication.run(
        TwinstackApplication.class,
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
  }

  URI uri() {
    return uri("local.server.port");
  }

  URI managementUri() {
    return uri("local.management.port");
  }

  private URI uri(String portProperty) {
    return uri(context, portProperty);
  }

  static URI uri(ConfigurableApplicationContext context, String portProperty) {
    return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(portProperty));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
