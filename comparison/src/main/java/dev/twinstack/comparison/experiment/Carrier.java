package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.result.Style;
import dev.twinstack.comparison.target.Service;
import dev.twinstack.comparison.target.ServiceChange;
import dev.twinstack.comparison.target.ServiceLaunch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What carries requests: each is a JVM of its own. */
public enum Carrier {
  /** The blocking service as it is. */
  VIRTUAL(Service.BLOCKING, Style.VIRTUAL),
  /** The blocking service with a pool of threads of the system. */
  PLATFORM(Service.BLOCKING, Style.PLATFORM),
  /** The reactive service as it is. */
  LOOP(Service.REACTIVE, Style.LOOP);

  /** Some experiments keep all that carries requests: that is to be measured, not ended. */
  private static final List<String> SETTINGS =
      List.of("twinstack.experiments.enabled=true", "twinstack.stuck-timeout=1h");

  static final List<Carrier> ALL = List.of(values());

  /** Each service as it is: where the claim is not about threads of the system. */
  static final List<Carrier> SERVICES = List.of(VIRTUAL, LOOP);

  private final Service service;
  private final String style;

  Carrier(Service service, String style) {
    this.service = service;
    this.style = style;
  }

  /** How it is called in every table. */
  public String style() {
    return style;
  }

  /**
   * Starts it with the experiments enabled.
   *
   * @param platformThreads the size of the pool, where there is one
   * @param flags flags of the JVM beside the usual ones
   */
  public ServiceLaunch launch(int platformThreads, String... flags) {
    List<String> own =
        this == PLATFORM
            ? List.of(
                "spring.threads.virtual.enabled=false",
                "server.jetty.threads.max=" + platformThreads)
            : List.of();
    return new ServiceLaunch(
        service,
        name().toLowerCase(Locale.ROOT),
        new ServiceChange(
            Stream.concat(Stream.of("--enable-native-access=ALL-UNNAMED"), Arrays.stream(flags))
                .toList(),
            Stream.concat(SETTINGS.stream(), own.stream()).toList(),
            null),
        List.of());
  }
}
