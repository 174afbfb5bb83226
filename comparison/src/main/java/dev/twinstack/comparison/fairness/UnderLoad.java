package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.result.DatabaseCounts;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one target while it was under load.
 *
 * @param requests how many requests were sent to it
 * @param database what its database counted meanwhile; null where it is not ours
 * @param driverLoops by thread, the CPU time in nanoseconds that the event loops of its driver used
 *     meanwhile, {@link #DRIVER_LOOP}; null where that cannot be seen
 */
public record UnderLoad(
    long requests, @Nullable DatabaseCounts database, @Nullable Map<Long, Long> driverLoops) {

  /**
   * How the threads are called that carry a driver's connections, as Linux keeps it: by Reactor
   * Netty those of a client that is no HTTP client, by the reactive service those that its driver
   * shares with its server.
   */
  public static final Pattern DRIVER_LOOP = Pattern.compile("reactor-tcp-.*|event-loop-.*");
}
