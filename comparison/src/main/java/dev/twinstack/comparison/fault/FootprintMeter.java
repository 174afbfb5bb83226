package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.metrics.Exposition;
import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.metrics.MeterReading;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.metrics.TargetMeter;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
import dev.twinstack.testbed.fault.TcpProxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the targets hold: from their meters, the system, and the database. */
final class FootprintMeter {

  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(100);

  private static final String SESSIONS =
      """
      select count(*), coalesce(sum(command not in ('Sleep', 'Connect')), 0)
      from information_schema.processlist where id <> connection_id()
      """;

  private final FaultBench bench;

  FootprintMeter(FaultBench bench) {
    this.bench = bench;
  }

  private record Sessions(@Nullable Long orphans, @Nullable Long busy) {}

  /** What each holds now, in the order of the targets; never fails, what is not told is missing. */
  List<Footprint> read() {
    return read(false);
  }

  /** The same after a collection of all garbage, which takes each half a second. */
  List<Footprint> readCollected() {
    return read(true);
  }

  private List<Footprint> read(boolean collects) {
    Sessions sessions = sessions();
    List<Footprint> footprints = new ArrayList<>();
    for (int target = 0; target < bench.subjects().size(); target++) {
      footprints.add(read(target, sessions, collects));
    }
    return footprints;
  }

  /** Waits until each holds no more of the database than before, or for five seconds. */
  List<Footprint> readSettled(List<Footprint> before) throws InterruptedException {
    long endNs = System.nanoTime() + SETTLE.toNanos();
    List<Footprint> now = read();
    while (!areSettled(before, now) && System.nanoTime() < endNs) {
      Thread.sleep(POLL);
      now = read();
    }
    return now;
  }

  /** The same, but with as many connections as its pool may have, where that is told. */
  List<Footprint> readAllowed() {
    List<Footprint> allowed = new ArrayList<>();
    for (Footprint footprint : read()) {
      Target target = bench.subjects().get(allowed.size()).target();
      Long most = gauge(TargetMeter.of(null, target.metrics()).read(), "db_pool_max");
      allowed.add(
          footprint.connections() == null || most == null
              ? footprint
              : footprint.withConnections(most));
    }
    return allowed;
  }

  private static boolean areSettled(List<Footprint> before, List<Footprint> now) {
    for (int target = 0; target < now.size(); target++) {
      Footprint then = before.get(target);
      Footprint footprint = now.get(target);
      if (!Objects.equals(then.poolIdle(), footprint.poolIdle())
          || isMore(footprint.connections(), then.connections())
          || isMore(footprint.orphans(), 0L)
          || isMore(footprint.busySessions(), 0L)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMore(@Nullable Long now, @Nullable Long allowed) {
    return now != null && allowed != null && now > allowed;
  }

  private Footprint read(int index, Sessions sessions, boolean collects) {
    Target target = bench.subjects().get(index).target();
    ProcessMeter process = ProcessMeter.of(target.processId());
    if (collects) {
      var _ = JvmCommand.of(target.processId()).ask("GC.run");
    }
    MeterReading reading = TargetMeter.of(null, target.metrics()).read();
    Installation own = bench.own();
    return new Footprint(
        process.residentBytes(),
        collects ? reading.since(reading, "/").heapAfterGcBytes() : null,
        process.threads(),
        process.fileDescriptors(),
        gauge(reading, "db_pool_active"),
        gauge(reading, "db_pool_idle"),
        gauge(reading, "db_pool_pending"),
        own == null ? null : Long.valueOf(own.proxies().get(index).connections()),
        sessions.orphans(),
        sessions.busy());
  }

  private static @Nullable Long gauge(MeterReading reading, String name) {
    Exposition meters = reading.meters();
    Double value = meters.sum(name);
    return value == null ? null : Long.valueOf(Math.round(value));
  }

  private Sessions sessions() {
    Installation own = bench.own();
    if (own == null) {
      return new Sessions(null, null);
    }
    try (Connection connection = own.database().address().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SESSIONS)) {
      row.next();
      int held = own.proxies().stream().mapToInt(TcpProxy::connections).sum();
      return new Sessions(Math.max(0, row.getLong(1) - held), row.getLong(2));
    } catch (SQLException | DatabaseUnavailableException e) {
      return new Sessions(null, null);
    }
  }
}
