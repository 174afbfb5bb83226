package dev.twinstack.comparison.profile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * Where Java threads spent CPU time, by samples.
 *
 * @param samples how many there are
 * @param layers the samples of each layer, the most first
 * @param methods the samples of the innermost methods, the most first
 * @param stacks the samples of each whole stack, outermost method first, as flame graph tools read
 *     them: methods separated by semicolons
 */
public record CpuProfile(
    long samples, Map<String, Long> layers, Map<String, Long> methods, Map<String, Long> stacks) {

  static CpuProfile of(List<RecordedEvent> events) {
    Map<String, Long> layers = new TreeMap<>();
    Map<String, Long> methods = new TreeMap<>();
    Map<String, Long> stacks = new TreeMap<>();
    long samples = 0;
    for (RecordedEvent event : events) {
      RecordedStackTrace stack = event.getStackTrace();
      if (stack != null && !stack.getFrames().isEmpty()) {
        List<RecordedFrame> frames = stack.getFrames();
        samples++;
        add(layers, Layer.of(frames.stream().map(CpuProfile::typeOf).toList()).toString());
        add(methods, method(frames.getFirst()));
        add(stacks, collapsed(frames));
      }
    }
    return new CpuProfile(samples, mostFirst(layers), mostFirst(methods), mostFirst(stacks));
  }

  private static void add(Map<String, Long> counts, String key) {
    counts.merge(key, 1L, Long::sum);
  }

  private static String typeOf(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private static String method(RecordedFrame frame) {
    return typeOf(frame) + "." + frame.getMethod().getName();
  }

  private static String collapsed(List<RecordedFrame> innermostFirst) {
    return String.join(";", innermostFirst.reversed().stream().map(CpuProfile::method).toList());
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    Map<String, Long> ordered = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
