package dev.twinstack.comparison.target;

import java.nio.file.Path;
import java.util.Locale;

/** The two services, in the order of every table. */
public enum Service {
  /** Blocking style on virtual threads. */
  BLOCKING(8081, 9081),
  /** Reactive style. */
  REACTIVE(8082, 9082);

  private final int httpPort;
  private final int managementPort;

  Service(int httpPort, int managementPort) {
    this.httpPort = httpPort;
    this.managementPort = managementPort;
  }

  /** The port on which it answers unless told another. */
  public int httpPort() {
    return httpPort;
  }

  /** The port on which it is watched unless told another. */
  public int managementPort() {
    return managementPort;
  }

  /** Where the build leaves it. */
  public Path jar(Path home) {
    return home.resolve(module()).resolve("target").resolve(module() + ".jar");
  }

  /** The name of its module. */
  String module() {
    return this + "-app";
  }

  /** How it is called in every table. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
