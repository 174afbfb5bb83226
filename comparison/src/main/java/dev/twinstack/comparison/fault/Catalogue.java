package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.fault.ClientFault.Crowd;
import dev.twinstack.testbed.fault.TcpProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every fault there is, in the order in which they are made to happen. */
public final class Catalogue {

  private static final Duration LATE = Duration.ofSeconds(1);
  private static final Duration MID_QUERY = Duration.ofMillis(50);
  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
  private static final int EVERY_TENTH = 10;
  private static final String ENDED = "the service ends them";
  private static final String REFUSED = "are refused or ended";

  private Catalogue() {}

  /** All of them, each new. */
  public static List<Fault> all() {
    List<Fault> all = new ArrayList<>(ofNetwork());
    all.addAll(ofDatabase());
    all.addAll(ofClients());
    all.addAll(
        List.of(
            new Overload(),
            new GracefulStop(),
            new RestartBehindBalancer(),
            new StartBeforeDatabase()));
    return all;
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException if there is none, with a line that lists them
   */
  public static Fault named(String name) {
    return all().stream()
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The fault is '%s': choose from %s"
                    .formatted(
                        name, all().stream().map(Fault::name).collect(Collectors.joining(", ")))));
  }

  private static List<Fault> ofNetwork() {
    return List.of(
        new NetworkFault(
            "refused", "the database takes no connection", Promises.BOUNDED, TcpProxy::refuse),
        new NetworkFault(
            "black-hole",
            "connections stay open and nothing passes",
            Promises.BOUNDED,
            TcpProxy::stall),
        new NetworkFault(
            "cut", "all connections break once, by a reset", Promises.BOUNDED, TcpProxy::cut),
        new NetworkFault(
            "moved",
            "the connections there are lead nowhere, without a word; new ones are right",
            Promises.BOUNDED,
            TcpProxy::lose),
        new NetworkFault(
            "cut-mid-answer",
            "every tenth answer of the database breaks off in its middle",
            Promises.BOUNDED,
            proxy -> proxy.cutEvery(EVERY_TENTH)),
        new NetworkFault(
            "slow-answers",
            "the database answers a second late",
            Promises.BOUNDED,
            proxy -> proxy.delay(LATE)));
  }

  private static List<Fault> ofDatabase() {
    return List.of(
        ServerFault.frozen(),
        ServerFault.killed(),
        new ColdPasswordCache(),
        new StatementFault(
            "read-only",
            "the database takes no writes",
            Promises.UNTOUCHED,
            List.of("set global read_only = 1"),
            List.of("set global read_only = 0")),
        new TooManyConnections(),
        new StatementFault(
            "slow-queries",
            "every statement waits for a lock, longer than it may take",
            Promises.BOUNDED,
            List.of("lock tables demo_data write"),
            List.of("unlock tables")),
        new StatementFault(
            "table-missing",
            "the table is not there",
            Promises.BOUNDED,
            List.of(
                "drop table if exists demo_data_away", "rename table demo_data to demo_data_away"),
            List.of("rename table demo_data_away to demo_data")));
  }

  private static List<Fault> ofClients() {
    return List.of(
        new ClientFault(
            "slow-senders",
            "500 clients send a header byte by byte",
            Promises.UNTOUCHED,
            new Crowd(500, HALF_A_MINUTE, Duration.ZERO, ClientBehaviours::sendSlowly, ENDED)),
        new ClientFault(
            "slow-readers",
            "50 clients ask on and on and read nothing",
            Promises.SHARED,
            new Crowd(50, TWO_MINUTES, Duration.ZERO, ClientBehaviours::readNothing, ENDED)),
        new ClientFault(
            "idle-connections",
            "500 clients say nothing (as one who is gone without a word), half of them ever",
            Promises.SHARED,
            new Crowd(500, TWO_MINUTES, Duration.ZERO, ClientBehaviours::sayNothing, ENDED)),
        new ClientFault(
            "disconnects",
            "3,000 clients ask and are gone before the answer",
            Promises.SHARED,
            new Crowd(3_000, SHORT, MID_QUERY, ClientBehaviours::disconnect, "clients are gone")),
        new ClientFault(
            "pipelining",
            "10 clients send 50 requests at once each",
            Promises.SHARED,
            new Crowd(
                10, SHORT, Duration.ZERO, ClientBehaviours::pipeline, "all are answered in order")),
        new ClientFault(
            "malformed",
            "500 clients send what is no request",
            Promises.UNTOUCHED,
            new Crowd(500, SHORT, Duration.ZERO, ClientBehaviours::sendNonsense, REFUSED)),
        new ClientFault(
            "oversized",
            "100 clients send headers and bodies that are too large",
            Promises.UNTOUCHED,
            new Crowd(100, SHORT, Duration.ZERO, ClientBehaviours::sendTooMuch, REFUSED)),
        new ClientFault(
            "ten-thousand-connections",
            "10,000 clients, a thousand more each second, keep their connections and ask twice, without"
                + " the database",
            Promises.SHARED,
            new Crowd(
                10_000,
                Duration.ofSeconds(45),
                Duration.ZERO,
                ClientBehaviours::hold,
                "are held and answered")));
  }
}
