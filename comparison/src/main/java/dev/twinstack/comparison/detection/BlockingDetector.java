package dev.twinstack.comparison.detection;

import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.result.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
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
  private final JvmCommand jvm;

  private BlockingDetector(String target, JvmCommand jvm) {
    this.target = target;
    this.jvm = jvm;
  }

  /**
   * Starts to record.
   *
   * @param target the target's name
   * @param processId the target's process; null where it cannot be seen
   * @return null where nothing can be recorded: the process cannot be seen, is no JVM, or refuses
   */
  public static @Nullable BlockingDetector start(String target, @Nullable Long processId) {
    JvmCommand jvm = JvmCommand.of(processId);
    List<String> command = new ArrayList<>(List.of("JFR.start", "name=" + RECORDING));
    command.add("settings=none");
    Sight.ALL.stream().map(Sight::settings).forEach(command::addAll);
    String answer = jvm.ask(command.toArray(String[]::new));
    return answer != null && answer.contains("Started recording")
        ? new BlockingDetector(target, jvm)
        : null;
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
      String answer = jvm.ask("JFR.stop", "name=" + RECORDING, "filename=" + file);
      if (answer == null || Files.size(file) == 0) {
        throw new IOException("The JVM of %s does not give its recording".formatted(target));
      }
      return detections(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<Detection> detections(Path file) throws IOException {
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    return Sight.ALL.stream().map(sight -> sight.detection(target, events)).toList();
  }
}
