package dev.twinstack.comparison.detection;

import dev.twinstack.comparison.result.Detection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param what its name
 * @param threshold the shortest that is recorded
 * @param events the events of JFR that show it
 * @param threads the threads that must not do so
 */
record Sight(
    String what, Duration threshold, List<String> events, Predicate<RecordedThread> threads) {

  /** A virtual thread that waits and keeps its carrier, since a native frame is on its stack. */
  private static final Sight PINNED_CARRIERS =
      new Sight(
          "pinned carriers",
          Duration.ofMillis(1),
          List.of("jdk.VirtualThreadPinned"),
          thread -> true);

  /**
   * An event loop that waits for anything but its selector: waiting in epoll is native and is none
   * of these events.
   */
  private static final Sight BLOCKED_EVENT_LOOPS =
      new Sight(
          "blocked event loops",
          Duration.ofMillis(5),
          List.of(
              "jdk.ThreadSleep",
              "jdk.ThreadPark",
              "jdk.JavaMonitorEnter",
              "jdk.JavaMonitorWait",
              "jdk.SocketRead",
              "jdk.SocketWrite",
              "jdk.FileRead",
              "jdk.FileWrite",
              "jdk.FileForce"),
          Sight::isEventLoop);

  static final List<Sight> ALL = List.of(PINNED_CARRIERS, BLOCKED_EVENT_LOOPS);

  private static final int MOST_SITES = 10;

  /** Reactor Netty's names, Netty's own, and those of Vert.x. */
  private static final Pattern EVENT_LOOP =
      Pattern.compile("(?i)reactor-(http|tcp|udp)-.*|.*event-?loop.*");

  private static final Pattern RECORDER =
      Pattern.compile("Waited for initialization of (jdk\\.internal\\.event|jdk\\.jfr)\\..*");

  private static boolean isEventLoop(RecordedThread thread) {
    String name = thread.getJavaName();
    return name != null && EVENT_LOOP.matcher(name).matches();
  }

  /** As {@code JFR.start} takes them. */
  List<String> settings() {
    return events.stream()
        .flatMap(event ->
            Stream.of(
                "+%s#enabled=true".formatted(event),
                "+%s#threshold=%dms".formatted(event, threshold.toMillis()),
                "+%s#stackTrace=true".formatted(event)))
        .toList();
  }

  Detection detection(String target, List<RecordedEvent> recorded) {
    List<RecordedEvent> seen = recorded.stream().filter(this::isSeen).toList();
    long longestNs =
        seen.stream().mapToLong(event -> event.getDuration().toNanos()).max().orElse(0);
    return new Detection(target, what, how(), seen.size(), longestNs, sites(seen));
  }

  private boolean isSeen(RecordedEvent event) {
    RecordedThread thread = event.getThread();
    return events.contains(event.getEventType().getName())
        && thread != null
        && threads.test(thread)
        && event.getDuration().compareTo(threshold) >= 0
        && !isOfTheRecorder(Site.pinnedReason(event));
  }

  /**
   * Whether a thread was pinned by the recording itself: its first events make the JVM initialize
   * classes of the recorder, and every thread that has such an event just then waits for that. No
   * request meets it where nothing is recorded.
   */
  static boolean isOfTheRecorder(@Nullable String pinnedReason) {
    return pinnedReason != null && RECORDER.matcher(pinnedReason).matches();
  }

  private String how() {
    return "JFR, %d ms or longer: %s"
        .formatted(
            threshold.toMillis(),
            events.stream().map(Sight::shortName).collect(Collectors.joining(", ")));
  }

  private static String shortName(String event) {
    return event.substring("jdk.".length());
  }

  private static List<String> sites(List<RecordedEvent> events) {
    Map<String, Long> counts =
        events.stream().collect(Collectors.groupingBy(Site::of, Collectors.counting()));
    Comparator<Map.Entry<String, Long>> mostFirst =
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());
    return counts.entrySet().stream()
        .sorted(mostFirst)
        .limit(MOST_SITES)
        .map(site -> "%d x %s".formatted(site.getValue(), site.getKey()))
        .toList();
  }
}
