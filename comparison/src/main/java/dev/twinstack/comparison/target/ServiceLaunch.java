package dev.twinstack.comparison.target;

import java.util.ArrayList;
import java.util.List;

/**
 * Which service is started and how it is called.
 *
 * @param service the service
 * @param name its name in every table
 * @param extraFlags JVM flags that the other target does not have; none in a fair comparison
 * @param prefix the command in front of the JVM's, which gives it its processors; may be empty
 */
public record ServiceLaunch(
    Service service, String name, List<String> extraFlags, List<String> prefix) {

  public ServiceLaunch {
    extraFlags = List.copyOf(extraFlags);
    prefix = List.copyOf(prefix);
  }

  /** A service under its own name, with nothing extra. */
  public static ServiceLaunch of(Service service) {
    return new ServiceLaunch(service, service.toString(), List.of(), List.of());
  }

  /** Both services, blocking first. */
  public static List<ServiceLaunch> both() {
    return List.of(of(Service.BLOCKING), of(Service.REACTIVE));
  }

  /** The same with flags added. */
  public ServiceLaunch withFlags(List<String> flags) {
    List<String> all = new ArrayList<>(extraFlags);
    all.addAll(flags);
    return new ServiceLaunch(service, name, all, prefix);
  }

  /** The same behind a command. */
  public ServiceLaunch behind(List<String> command) {
    return new ServiceLaunch(service, name, extraFlags, command);
  }
}
