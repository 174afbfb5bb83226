package dev.twinstack.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;

/** The reactive service. */
@SpringBootApplication(
    exclude = {
      // LogMeters counts the lines for the log.
      LogbackMetricsAutoConfiguration.class,
      // A timer for every repository method says again what db.query says; turned off by its
      // setting, it would still be called and gather its tags.
      DataRepositoryMetricsAutoConfiguration.class
    })
public class TwinstackApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(TwinstackApplication.class, arguments);
  }
}
