package dev.twinstack.comparison.profile;

import dev.twinstack.comparison.metrics.FlightRecording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  private final FlightRecording recording;

  private CpuSampler(FlightRecording recording) {
    this.recording = recording;
  }

  /**
   * Begins to sample.
   *
   * @return null where the JVM cannot: no JDK 25, not on Linux, or another user's
   */
  public static @Nullable CpuSampler of(long processId) {
    FlightRecording recording =
        FlightRecording.start(
            processId,
            RECORDING,
            List.of("+jdk.CPUTimeSample#enabled=true", "+jdk.CPUTimeSample#throttle=" + PERIOD));
    return recording == null ? null : new CpuSampler(recording);
  }

  /**
   * Stops to sample.
   *
   * @param file takes the recording, for other tools
   * @throws IOException if the recording cannot be had or read
   */
  public CpuProfile stop(Path file) throws IOException {
    return CpuProfile.of(
        recording.stop(file).stream()
            .filter(event -> event.getEventType().getName().equals("jdk.CPUTimeSample"))
            .toList());
  }
}
