package dev.twinstack.testbed.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;

class BarProgressTest {

  @RepeatedTest(20)
  void endsWithAFullBar() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress progress = new BarProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    try (Progress.Step step = progress.start("Loading", 1000, "rows")) {
      step.to(500);
      step.to(1000);
    }
    progress.say("done");

    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertThat(shown).contains("Loading 100%", "1000/1000 rows");
    assertThat(shown.lines()).last().isEqualTo("done");
  }
}
