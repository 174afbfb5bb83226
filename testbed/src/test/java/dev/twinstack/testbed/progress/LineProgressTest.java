package dev.twinstack.testbed.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Progress progress =
      new LineProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  @Test
  void showsALineForEveryTenthPart() {
    try (Progress.Step step = progress.start("Loading", 1000, "rows")) {
      for (int done = 0; done <= 1000; done++) {
        step.to(done);
      }
    }

    assertThat(lines()).hasSize(11).first().isEqualTo("Loading");
    assertThat(lines()).element(1).asString().startsWith("Loading: 10 % (100 of 1000 rows), ");
    assertThat(lines()).last().isEqualTo("Loading: 100 % (1000 of 1000 rows), 0 s left");
  }

  @Test
  void showsOneLineForPartsSkippedTogether() {
    try (Progress.Step step = progress.start("Loading", 4, "files")) {
      step.to(3);
      step.to(3);
    }

    assertThat(lines()).hasSize(2).last().asString().startsWith("Loading: 75 % (3 of 4 files), ");
  }

  @Test
  void saysALineAsItIs() {
    progress.say("100 % sure");

    assertThat(lines()).containsExactly("100 % sure");
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
