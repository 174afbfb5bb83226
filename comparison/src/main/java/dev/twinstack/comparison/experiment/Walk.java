package dev.twinstack.comparison.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody saw who stepped through a request with a debugger, from one line to another.
 *
 * @param stops where it stopped on the way, the first line and the last included
 * @param isSameThread whether the last line was reached on the thread of the first
 * @param last the frames of the last stop, innermost first
 */
record Walk(List<Stop> stops, boolean isSameThread, List<Frame> last) {

  private static final String OWN = "dev.twinstack.";

  Walk {
    stops = List.copyOf(stops);
    last = List.copyOf(last);
  }

  /** A line of code, by the full name of its class. */
  record Stop(String type, String method, int line) {

    /** Whether it is this project's code. */
    boolean isOwn() {
      return type.startsWith(OWN);
    }

    /** Short, as it stands in a list: the class without its package. */
    String told() {
      return "%s.%s:%d".formatted(type.substring(type.lastIndexOf('.') + 1), method, line);
    }
  }

  /**
   * A frame of a stack.
   *
   * @param stop where it is
   * @param variables the names of its arguments and local variables; empty for a library's
   */
  record Frame(Stop stop, List<String> variables) {
    Frame {
      variables = List.copyOf(variables);
    }
  }

  /** How often one had to step from the first line to the last. */
  int steps() {
    return stops.size() - 1;
  }

  /** How many stops were in code of others. */
  long stopsInLibraries() {
    return stops.stream().filter(stop -> !stop.isOwn()).count();
  }

  long stopsInOwnCode() {
    return stops.size() - stopsInLibraries();
  }

  /** Whether a variable of one of these names is still in a frame of the last stop. */
  boolean stillSees(List<String> names) {
    return last.stream().anyMatch(frame -> frame.variables().stream().anyMatch(names::contains));
  }

  /** The way as lines: the project's own stops, those in libraries counted, and the last stack. */
  String told() {
    List<String> lines = new ArrayList<>();
    int foreign = 0;
    for (Stop stop : stops) {
      if (!stop.isOwn()) {
        foreign++;
        continue;
      }
      addForeign(foreign, lines);
      foreign = 0;
      lines.add(stop.told());
    }
    addForeign(foreign, lines);
    lines.add("");
    lines.add(
        isSameThread
            ? "There on the same thread. Its stack:"
            : "There on another thread. Its stack:");
    foreign = 0;
    for (Frame frame : last) {
      if (!frame.stop().isOwn()) {
        foreign++;
        continue;
      }
      addForeignFrames(foreign, lines);
      foreign = 0;
      lines.add(
          frame.stop().told()
              + frame.variables().stream().collect(Collectors.joining(", ", "  (", ")")));
    }
    addForeignFrames(foreign, lines);
    return String.join("\n", lines);
  }

  private static void addForeign(int stops, List<String> lines) {
    if (stops > 0) {
      lines.add("  ... %d stops in libraries".formatted(stops));
    }
  }

  private static void addForeignFrames(int frames, List<String> lines) {
    if (frames > 0) {
      lines.add("  ... %d frames of libraries".formatted(frames));
    }
  }
}
