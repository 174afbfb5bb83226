package dev.twinstack.comparison.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurnAgentTest {

  private static final Pattern REPORT = Pattern.compile("burnt (\\d+) ns on top of (\\d+) ns");

  @TempDir Path folder;

  @Test
  void theGivenShareIsBurntOnTopOfWhatTheProgramUses() throws Exception {
    Matcher report = REPORT.matcher(run("0.05"));

    assertThat(report.find()).isTrue();
    double burntNs = Double.parseDouble(report.group(1));
    double otherNs = Double.parseDouble(report.group(2));
    assertThat(otherNs).isGreaterThan(5e8);
    assertThat(burntNs / otherNs).isCloseTo(0.05, within(0.015));
  }

  @Test
  void aShareThatIsNoneKeepsTheProgramFromStarting() throws Exception {
    assertThat(run("5")).contains("The share to burn is 5: choose above 0 and at most 1");
  }

  private String run(String share) throws IOException, InterruptedException {
    Path jar = BurnAgentJar.write(folder);
    Path source =
        Files.writeString(
            folder.resolve("Work.java"),
            """
            public class Work {
              public static void main(String[] args) {
                double sum = 0;
                for (int i = 1; i < 60_000_000; i++) {
                  sum += Math.sin(i);
                }
                System.out.println(sum);
              }
            }
            """);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:%s=%s".formatted(jar, share),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }
}
