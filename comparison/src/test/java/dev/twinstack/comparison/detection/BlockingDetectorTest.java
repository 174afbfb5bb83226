package dev.twinstack.comparison.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.Detection;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BlockingDetectorTest {

  private static final long LEAST_NS = 50_000_000;

  @Test
  void seesAPinnedCarrier() throws Exception {
    List<Detection> detections = detect("pin");

    Detection pinned = detections.get(0);
    assertThat(pinned.what()).isEqualTo("pinned carriers");
    assertThat(pinned.target()).isEqualTo("child");
    assertThat(pinned.events()).isEqualTo(1);
    assertThat(pinned.longestNs()).isGreaterThan(LEAST_NS);
    assertThat(pinned.sites()).hasSize(1);
    assertThat(pinned.sites().getFirst())
        .startsWith("1 x ")
        .contains("BlockingProgram", "SlowClass");
    assertThat(detections.get(1).events()).isZero();
  }

  @Test
  void seesABlockedEventLoop() throws Exception {
    List<Detection> detections = detect("block");

    Detection blocked = detections.get(1);
    assertThat(blocked.what()).isEqualTo("blocked event loops");
    assertThat(blocked.events()).isEqualTo(1);
    assertThat(blocked.longestNs()).isGreaterThan(LEAST_NS);
    assertThat(blocked.sites().getFirst())
        .startsWith("1 x ThreadSleep in dev.twinstack.comparison.detection.BlockingProgram.sleep");
    assertThat(detections.get(0).events()).isZero();
  }

  @Test
  void doesNotMindWaitingThatIsAllowed() throws Exception {
    assertThat(detect("allowed"))
        .hasSize(2)
        .allSatisfy(detection -> {
          assertThat(detection.sites()).isEmpty();
          assertThat(detection.events()).isZero();
          assertThat(detection.longestNs()).isZero();
        });
  }

  @Test
  void doesNotMindWhatTheRecordingItselfMakesThreadsWaitFor() {
    assertThat(
            Sight.isOfTheRecorder(
                "Waited for initialization of jdk.internal.event.ThrowableTracer by another thread"))
        .isTrue();
    assertThat(
            Sight.isOfTheRecorder(
                "Waited for initialization of java.util.Locale by another thread"))
        .isFalse();
    assertThat(Sight.isOfTheRecorder("Native or VM frame on stack")).isFalse();
    assertThat(Sight.isOfTheRecorder(null)).isFalse();
  }

  @Test
  void whatCannotBeSeenIsNotWatched() {
    assertThat(BlockingDetector.start("gone", null)).isNull();
    assertThat(BlockingDetector.start("gone", Integer.MAX_VALUE - 1L)).isNull();
  }

  private static List<Detection> detect(String what) throws Exception {
    Process child = start(what);
    try (BufferedReader said = child.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      BlockingDetector detector =
          Objects.requireNonNull(BlockingDetector.start("child", child.pid()));
      child.getOutputStream().write('\n');
      child.getOutputStream().flush();
      assertThat(said.readLine()).isEqualTo("done");
      return detector.stop();
    } finally {
      child.getOutputStream().close();
      if (!child.waitFor(10, TimeUnit.SECONDS)) {
        child.destroyForcibly();
      }
    }
  }

  private static Process start(String what) throws Exception {
    Path classes =
        Path.of(BlockingProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes.toString(),
            BlockingProgram.class.getName(),
            what)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
