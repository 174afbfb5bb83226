package dev.twinstack.comparison.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

  @TempDir private Path folder;

  /** The histogram's text is fixed: how it is compressed is not ours. */
  private static RunResult golden() {
    Latencies latencies = new Latencies(9, 1, 2, 3, 4, 5, "HISTOGRAM");
    return SampleResult.with(
        List.of(
            new RoundResult(
                1,
                1,
                Purpose.COMPARISON,
                "blocking",
                "demo",
                1000,
                null,
                10_000_000_000L,
                10_000_000_000L,
                new RequestCounts(10, 9, 1, 0, 1, 0, 0, 0, 0, 0),
                latencies,
                latencies,
                latencies,
                new RoundCost(1_000_000L, null, 2_000_000L, null, 5L, new HostLoad(0.01, 0.02)),
                new RuntimeFigures(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, null),
                new DatabaseCounts(10, 1),
                List.of(new SecondFigures(0, 9, 1, 1, 2, 3)),
                List.of("1 of 10 requests failed"))));
  }

  @Test
  void theFormatIsWhatItWas() throws IOException {
    try (InputStream expected = ResultFileTest.class.getResourceAsStream("golden.json")) {
      assertThat(ResultFile.toJson(golden()))
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("result.json");
    ResultFile.write(golden(), file);

    assertThat(ResultFile.read(file)).isEqualTo(golden());
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anotherSchemaIsRefusedByName() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "{\"schema\": 3}");

    assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("The file %s has schema 3: this version reads schema 2", file);
  }

  @Test
  void aFileThatIsNoResultIsRefusedInOneLine() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "{\"schema\": 1,");

    assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The file %s is no result: ".formatted(file))
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aHistogramComesBackAsItWas() {
    Histogram histogram = new Histogram(1, 600_000_000_000L, 3);
    for (int ms = 1; ms <= 1000; ms++) {
      histogram.recordValue(ms * 1_000_000L);
    }

    Latencies latencies = Latencies.of(histogram);

    assertThat(latencies.toHistogram()).isEqualTo(histogram);
    assertThat(latencies.count()).isEqualTo(1000);
    assertThat(latencies.p50Ns() / 1e6).isCloseTo(500, within(0.5));
    assertThat(latencies.p90Ns() / 1e6).isCloseTo(900, within(0.9));
    assertThat(latencies.p99Ns() / 1e6).isCloseTo(990, within(1.0));
    assertThat(latencies.p999Ns() / 1e6).isCloseTo(999, within(1.0));
    assertThat(latencies.maxNs() / 1e6).isCloseTo(1000, within(1.0));
  }
}
