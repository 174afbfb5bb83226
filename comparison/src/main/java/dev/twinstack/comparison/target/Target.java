package dev.twinstack.comparison.target;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A system under test.
 *
 * @param name how it is called in every table
 * @param url where it answers, with scheme, host and port and nothing behind
 * @param path the only path to ask it for, with its query, as it was given; null where it speaks
 *     the contract, or was given without a path, and the workload says what is asked
 * @param management where {@code /actuator} answers; null where that is not known
 * @param metrics where its meters are read in Prometheus's format; null where that is not known
 * @param processId the process that answers; null where it is not ours to look at
 */
public record Target(
    String name,
    URI url,
    @Nullable String path,
    @Nullable URI management,
    @Nullable URI metrics,
    @Nullable Long processId) {

  static final String PROMETHEUS = "/actuator/prometheus";

  /** One that speaks the contract, with the management port of this project's services. */
  public Target(String name, URI url, @Nullable URI management, @Nullable Long processId) {
    this(
        name,
        url,
        null,
        management,
        management == null ? null : management.resolve(PROMETHEUS),
        processId);
  }

  /**
   * Makes sure that the target is a whole service, which only then can speak the contract.
   *
   * @throws IllegalArgumentException if it is a single path, with a line for the user
   */
  public void requireWholeService() {
    if (path != null) {
      throw new IllegalArgumentException(
          "The target's URL is '%s': write one like http://127.0.0.1:8081, or ask for that very path with --no-contract"
              .formatted(address()));
    }
  }

  /** Its URL as it was given, the path included. */
  public String address() {
    return path == null ? url.toString() : url + path;
  }

  /** The same, known to be answered by a process. */
  Target of(@Nullable Long process) {
    return new Target(name, url, path, management, metrics, process);
  }
}
