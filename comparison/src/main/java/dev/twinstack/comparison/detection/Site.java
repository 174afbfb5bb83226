package dev.twinstack.comparison.detection;

import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/** Where in the code an event took place. */
final class Site {

  private static final Pattern PLATFORM = Pattern.compile("(java|javax|jdk|sun)\\..*");

  private Site() {}

  /** The first method on the stack that is none of the JDK's, and why the thread was pinned. */
  static String of(RecordedEvent event) {
    String operation =
        event.hasField("blockingOperation")
            ? event.getString("blockingOperation")
            : event.getEventType().getName().substring("jdk.".length());
    String pinnedReason = pinnedReason(event);
    String reason = pinnedReason == null ? "" : " (" + pinnedReason + ")";
    return "%s in %s%s".formatted(operation, method(event.getStackTrace()), reason);
  }

  /** Why a virtual thread was pinned; null where the event is of another kind. */
  static @Nullable String pinnedReason(RecordedEvent event) {
    return event.hasField("pinnedReason") ? event.getString("pinnedReason") : null;
  }

  private static String method(RecordedStackTrace stack) {
    List<RecordedFrame> frames = stack == null ? List.of() : stack.getFrames();
    return frames.stream()
        .filter(frame -> !PLATFORM.matcher(typeOf(frame)).matches())
        .findFirst()
        .or(() -> frames.stream().findFirst())
        .map(frame -> "%s.%s:%d".formatted(typeOf(frame), name(frame), frame.getLineNumber()))
        .orElse("code without a stack trace");
  }

  private static String typeOf(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getName();
  }
}
