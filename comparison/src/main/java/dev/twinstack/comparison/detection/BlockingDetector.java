package dev.twinstack.comparison.detection;

import dev.twinstack.comparison.metrics.FlightRecording;
import dev.twinstack.comparison.result.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Records by JFR, in a target's JVM, the virtual threads that are pinned and the event loops that
 * block. Both are looked for in every target. Starting it takes 0.3 to 2 s, since the target loads
 * JFR at the first time, stopping 0.5 to 1 s; in between it costs the target some of its speed:
 * what is measured meanwhile is not to be compared. For one thread at a time.
 */
public final class BlockingDetector {

  private static final String RECORDING = "twinstack-detector";

  private final String target;
  private final FlightRecording recording;

  private BlockingDetector(String target, FlightRecording recording) {
    this.target = target;
    this.recording = recording;
  }

  /**
   * Starts to record.
   *
   * @param target the target's name
   * @param processId the target's process; null where it cannot be seen
   * @return null where nothing can be recorded: the process cannot be seen, is no JVM, or refuses
   */
  public static @Nullable BlockingDetector start(String target, @Nullable Long processId) {
    FlightRecording recording =
        FlightRecording.start(
            processId,
            RECORDING,
            Sight.ALL.stream().flatMap(sight -> sight.settings().stream()).toList());
    return recording == null ? null : new BlockingDetector(target, recording);
  }

  /**
   * Stops to record.
   *
   * @return what was seen, a detection for each thing looked for, also where it was never seen
   * @throws IOException if the recording cannot be had or read, with one line
   */
  public List<Detection> stop() throws IOException {
    Path file = Files.createTempFile("twinstack-", ".jfr");
    try {
      List<RecordedEvent> events = recording.stop(file);
      return Sight.ALL.stream().map(sight -> sight.detection(target, events)).toList();
    } catch (IOException e) {
      throw new IOException("%s: %s".formatted(target, e.getMessage()), e);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
