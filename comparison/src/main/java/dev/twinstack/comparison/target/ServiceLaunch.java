package dev.twinstack.comparison.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which service is started and how.
 *
 * @param service the service
 * @param name its name in every table
 * @param change what it is started with that it is not by itself
 * @param processors the processors it is given; empty where it may use all
 */
public record ServiceLaunch(
    Service service, String name, ServiceChange change, List<Integer> processors) {

  private static final int MOST_CLIENTS = 1_024;

  public ServiceLaunch {
    processors = List.copyOf(processors);
  }

  /** A service under its own name, with nothing extra. */
  public static ServiceLaunch of(Service service) {
    return new ServiceLaunch(service, service.toString(), ServiceChange.NONE, List.of());
  }

  /**
   * Reads a service and what is changed of it, {@code
   * SERVICE[,jvm=FLAG][,set=KEY=VALUE][,jar=FILE]}, each change as often as need be.
   *
   * @throws IllegalArgumentException if it is none, with a line that says what is wrong
   */
  public static ServiceLaunch parse(String text) {
    return LaunchText.parse(text);
  }

  /** The same under another name. */
  public ServiceLaunch named(String other) {
    return new ServiceLaunch(service, other, change, processors);
  }

  /** Both services, blocking first. */
  public static List<ServiceLaunch> both() {
    return List.of(of(Service.BLOCKING), of(Service.REACTIVE));
  }

  /** The same on these processors alone. */
  public ServiceLaunch on(List<Integer> given) {
    return new ServiceLaunch(service, name, change, given);
  }

  /** The same with one setting more. */
  public ServiceLaunch with(String key, Object value) {
    return new ServiceLaunch(service, name, change.withSetting(key, value), processors);
  }

  /** The same with these flags of the JVM after its own. */
  public ServiceLaunch withFlags(List<String> flags) {
    return new ServiceLaunch(service, name, change.withFlags(flags), processors);
  }

  /**
   * The same, shedding nothing that a measurement asks of it: by itself a service admits hardly
   * more requests than it has connections, and how many clients there are is the measurement's.
   */
  public ServiceLaunch admittingAll() {
    return with("twinstack.admission-limit", MOST_CLIENTS);
  }

  /** The flags of its JVM: equal for both targets, or the comparison is one of flags. */
  public List<String> jvmFlags() {
    int cores =
        processors.isEmpty() ? Runtime.getRuntime().availableProcessors() : processors.size();
    List<String> flags = new ArrayList<>(List.of("-Xms512m", "-Xmx512m"));
    if (change.jvmFlags().stream().noneMatch(flag -> flag.matches("-XX:\\+Use\\w+GC"))) {
      // Else the JVM takes another on small machines, and says nothing of it.
      flags.add("-XX:+UseG1GC");
    }
    flags.add("-XX:ActiveProcessorCount=" + cores);
    flags.addAll(change.jvmFlags());
    return flags;
  }

  /** The jar that is started. */
  Path jar(Path home) {
    return change.jar() == null ? service.jar(home) : change.jar();
  }

  /** What its program is given. */
  List<String> arguments() {
    return change.settings().stream().map(setting -> "--" + setting).toList();
  }
}
