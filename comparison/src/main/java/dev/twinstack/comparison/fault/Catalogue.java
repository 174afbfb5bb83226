package dev.twinstack.comparison.fault;

import dev.twinstack.testbed.fault.TcpProxy;
import java.util.List;

/** Every fault there is, in the order in which they are made to happen. */
public final class Catalogue {

  private static final String SERVED_AGAIN = "503 at once, and right answers once it is back";
  private static final String BOUNDED = "503 within the bounds, and right answers once it is back";

  private Catalogue() {}

  /** All of them. */
  public static List<Fault> all() {
    return List.of(
        new NetworkFault("connections refused", SERVED_AGAIN, TcpProxy::refuse),
        new NetworkFault("black hole", BOUNDED, TcpProxy::stall),
        new NetworkFault(
            "connections cut", "a 503 for those that find out, no more", TcpProxy::cut),
        new FrozenServer(),
        new StatementFault(
            "slow queries",
            BOUNDED,
            List.of("lock tables demo_data write"),
            List.of("unlock tables")),
        new StatementFault(
            "table missing",
            SERVED_AGAIN,
            List.of("rename table demo_data to demo_data_away"),
            List.of("rename table demo_data_away to demo_data")));
  }
}
