package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.TwinstackSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class DefaultsTest {

  @Test
  void areTheDocumentedOnes() throws Exception {
    assertThat(bind("twinstack", TwinstackSettings.class))
        .isEqualTo(
            new TwinstackSettings(
                new TwinstackSettings.Demo(1000),
                48,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                new TwinstackSettings.Pool(32, Duration.ofMillis(500))));
    assertThat(bind("database", DatabaseSettings.class))
        .isEqualTo(new DatabaseSettings("127.0.0.1", 3306, "demo", "demo", "demo", false, ""));
  }

  private static <T> T bind(String prefix, Class<T> type) throws Exception {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .forEach(s -> environment.getPropertySources().remove(s.getName()));
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    return Binder.get(environment).bind(prefix, type).get();
  }
}
