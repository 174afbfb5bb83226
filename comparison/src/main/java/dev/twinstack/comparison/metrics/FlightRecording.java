package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * A recording of chosen events by JFR in another JVM, begun and ended from here. Beginning takes
 * 0.3 to 2 s, since a JVM loads JFR at the first time, ending 0.5 to 1 s. For one thread at a time.
 */
public final class FlightRecording {

  private final JvmCommand jvm;
  private final String name;

  private FlightRecording(JvmCommand jvm, String name) {
    this.jvm = jvm;
    this.name = name;
  }

  /**
   * Begins one.
   *
   * @param processId the JVM; null where it cannot be seen
   * @param name tells it from others in the same JVM
   * @param events what is recorded, and nothing else: {@code +EVENT#SETTING=VALUE} each
   * @return null where nothing can be recorded: the process cannot be seen, is no JVM, or refuses
   */
  public static @Nullable FlightRecording start(
      @Nullable Long processId, String name, List<String> events) {
    JvmCommand jvm = JvmCommand.of(processId);
    List<String> command = new ArrayList<>(List.of("JFR.start", "name=" + name, "settings=none"));
    command.addAll(events);
    String answer = jvm.ask(command.toArray(String[]::new));
    return answer != null && answer.contains("Started recording")
        ? new FlightRecording(jvm, name)
        : null;
  }

  /**
   * Ends it.
   *
   * @param file takes the recording
   * @return its events
   * @throws IOException if the recording cannot be had or read
   */
  public List<RecordedEvent> stop(Path file) throws IOException {
    String answer = jvm.ask("JFR.stop", "name=" + name, "filename=" + file.toAbsolutePath());
    if (answer == null || !Files.exists(file) || Files.size(file) == 0) {
      throw new IOException("The JVM does not give its recording");
    }
    return RecordingFile.readAllEvents(file);
  }
}
