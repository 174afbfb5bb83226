package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.app.demo.BrokenService;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that is only half alive ends, and says why, without any flag of the JVM. */
class ProcessEndTest {

  private static final int PATIENCE_SECONDS = 120;

  @ParameterizedTest
  @CsvSource({
    "LEAVES_NO_MEMORY, There is no memory left: the process ends",
    "EATS_MEMORY, There is no memory left: the process ends",
    "GETS_STUCK, What carries the requests is stuck: the process ends"
  })
  void ends(BrokenService.Fault fault, String line, @TempDir Path folder) throws Exception {
    File log = folder.resolve("log").toFile();
    Process service =
        new ProcessBuilder(command(fault)).redirectErrorStream(true).redirectOutput(log).start();
    try {
      assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      service.destroyForcibly();
    }
    assertThat(Files.readAllLines(log.toPath())).filteredOn(each -> each.contains(line)).hasSize(1);
    assertThat(service.exitValue()).isEqualTo(3);
  }

  private static List<String> command(BrokenService.Fault fault) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx192m",
        // So that few requests take all the threads there are.
        "-Djdk.virtualThreadScheduler.parallelism=1",
        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
        "-XX:ActiveProcessorCount=1",
        "-cp",
        System.getProperty("java.class.path"),
        BrokenService.class.getName(),
        fault.name());
  }
}
