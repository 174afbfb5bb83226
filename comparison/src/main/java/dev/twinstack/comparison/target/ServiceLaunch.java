package dev.twinstack.comparison.target;

import java.util.ArrayList;
import java.util.List;

/**
 * Which service is started and how.
 *
 * @param service the service
 * @param name its name in every table
 * @param extraFlags JVM flags that the other target does not have; none in a fair comparison
 * @param processors the processors it is given; empty where it may use all
 */
public record ServiceLaunch(
    Service service, String name, List<String> extraFlags, List<Integer> processors) {

  public ServiceLaunch {
    extraFlags = List.copyOf(extraFlags);
    processors = List.copyOf(processors);
  }

  /** A service under its own name, with nothing extra. */
  public static ServiceLaunch of(Service service) {
    return new ServiceLaunch(service, service.toString(), List.of(), List.of());
  }

  /** Both services, blocking first. */
  public static List<ServiceLaunch> both() {
    return List.of(of(Service.BLOCKING), of(Service.REACTIVE));
  }

  /** The same on these processors alone. */
  public ServiceLaunch on(List<Integer> given) {
    return new ServiceLaunch(service, name, extraFlags, given);
  }

  /** The flags of its JVM: equal for both targets, or the comparison is one of flags. */
  List<String> jvmFlags() {
    int cores =
        processors.isEmpty() ? Runtime.getRuntime().availableProcessors() : processors.size();
    List<String> flags =
        new ArrayList<>(
            List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC", "-XX:ActiveProcessorCount=" + cores));
    flags.addAll(extraFlags);
    return flags;
  }
}
