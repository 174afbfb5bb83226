package dev.twinstack.comparison.fairness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Linux says of a process that can make it faster or slower than another. */
final class SystemFacts {

  // Counted from the state, which is the first field behind the name; see proc(5).
  private static final int NICE = 16;
  private static final String RING = "anon_inode:[io_uring]";
  static final String USED = "used";
  private static final String NOT_USED = "not used";
  private static final Pattern AFFINITY = Pattern.compile("(?m)^Cpus_allowed_list:\\s*(.+)$");
  private static final Pattern FILES = Pattern.compile("(?m)^Max open files\\s+(\\S+)");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(LD_PRELOAD|MALLOC_\\w+|GLIBC_TUNABLES|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS)=.*");

  private SystemFacts() {}

  static SequencedMap<Property, String> read(@Nullable Long processId) {
    return processId == null ? new LinkedHashMap<>() : read(Path.of("/proc/" + processId));
  }

  static SequencedMap<Property, String> read(Path process) {
    SequencedMap<Property, String> values = new LinkedHashMap<>();
    put(values, Property.AFFINITY, find(AFFINITY, text(process.resolve("status"))));
    put(
        values,
        new Property(Property.SYSTEM, "open files allowed"),
        find(FILES, text(process.resolve("limits"))));
    String stat = text(process.resolve("stat"));
    put(values, new Property(Property.SYSTEM, "nice"), stat == null ? null : nice(stat));
    put(
        values,
        new Property(Property.SYSTEM, "control groups"),
        oneLine(text(process.resolve("cgroup"))));
    put(values, Property.IO_URING, ioUring(process.resolve("fd")));
    String environment = text(process.resolve("environ"));
    put(
        values,
        new Property(Property.SYSTEM, "variables for JVM and allocator"),
        environment == null ? null : variables(environment));
    return values;
  }

  private static String nice(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE];
  }

  private static String variables(String environment) {
    String told =
        Arrays.stream(environment.split("\0"))
            .filter(variable -> VARIABLE.matcher(variable).matches())
            .sorted()
            .collect(Collectors.joining(" "));
    return told.isEmpty() ? "none" : told;
  }

  /**
   * Whether a ring is open, as io_uring_setup(2) leaves it; null where the files cannot be seen.
   */
  private static @Nullable String ioUring(Path files) {
    try (Stream<Path> open = Files.list(files)) {
      return open.anyMatch(file -> target(file).equals(RING)) ? USED : NOT_USED;
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  /** What is closed meanwhile leads nowhere. */
  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static @Nullable String oneLine(@Nullable String text) {
    return text == null ? null : text.strip().lines().collect(Collectors.joining(" "));
  }

  private static @Nullable String find(Pattern pattern, @Nullable String text) {
    Matcher matcher = pattern.matcher(text == null ? "" : text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return null;
    }
  }

  private static void put(
      SequencedMap<Property, String> values, Property property, @Nullable String value) {
    if (value != null) {
      values.put(property, value);
    }
  }
}
