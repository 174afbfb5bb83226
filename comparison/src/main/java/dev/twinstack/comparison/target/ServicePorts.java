package dev.twinstack.comparison.target;

import java.net.URI;
import java.util.Map;

/**
 * Where a service is to listen, on the loopback interface.
 *
 * @param httpPort where it answers
 * @param managementPort where it is watched
 */
record ServicePorts(int httpPort, int managementPort) {

  private static final String LOOPBACK = "127.0.0.1";

  static ServicePorts own(Service service) {
    return new ServicePorts(service.httpPort(), service.managementPort());
  }

  static ServicePorts ownOrFree(Service service) {
    ServicePorts own = own(service);
    return own.areFree() ? own : free();
  }

  static ServicePorts free() {
    return new ServicePorts(Ports.anyFree(), Ports.anyFree());
  }

  boolean areFree() {
    return Ports.isFree(httpPort) && Ports.isFree(managementPort);
  }

  URI http() {
    return URI.create("http://" + LOOPBACK + ":" + httpPort);
  }

  URI management() {
    return URI.create("http://" + LOOPBACK + ":" + managementPort);
  }

  /** The variables by which a service learns them. */
  Map<String, String> environment() {
    return Map.of(
        "SERVER_ADDRESS",
        LOOPBACK,
        "SERVER_PORT",
        Integer.toString(httpPort),
        "MANAGEMENT_SERVER_PORT",
        Integer.toString(managementPort));
  }
}
