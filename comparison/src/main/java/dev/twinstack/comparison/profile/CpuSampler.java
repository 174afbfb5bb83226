package dev.twinstack.comparison.profile;

import dev.twinstack.comparison.metrics.JvmCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Samples a JVM's Java threads by the CPU time they use (JEP 509, Linux only): a thread in a system
 * call counts as well, one that waits does not. What the compilers and collectors use is not in it.
 * One thread at a time.
 */
public final class CpuSampler {

  private static final String RECORDING = "twinstack-profile";

  /** Of CPU time, for each thread: a prime number, so as not to beat with anything. */
  private static final String PERIOD = "7ms";

  private final JvmCommand jvm;

  private CpuSampler(JvmCommand jvm) {
    this.jvm = jvm;
  }

  /**
   * Begins to sample.
   *
   * @return null where the JVM cannot: no JDK 25, not on Linux, or another user's
   */
  public static @Nullable CpuSampler of(long processId) {
    JvmCommand jvm = JvmCommand.of(processId);
    String answer =
        jvm.ask(
            "JFR.start",
            "name=" + RECORDING,
            "settings=none",
            "+jdk.CPUTimeSample#enabled=true",
            "+jdk.CPUTimeSample#throttle=" + PERIOD);
    return answer != null && answer.contains("Started recording") ? new CpuSampler(jvm) : null;
  }

  /**
   * Stops to sample.
   *
   * @param file takes the recording, for other tools
   * @throws IOException if the recording cannot be had or read
   */
  public CpuProfile stop(Path file) throws IOException {
    String answer = jvm.ask("JFR.stop", "name=" + RECORDING, "filename=" + file.toAbsolutePath());
    if (answer == null || !Files.exists(file) || Files.size(file) == 0) {
      throw new IOException("The JVM does not give its recording");
    }
    return CpuProfile.of(
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("jdk.CPUTimeSample"))
            .toList());
  }
}
