package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.metrics.Exposition;
import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.metrics.MeterReading;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.metrics.TargetMeter;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
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

  private record Sessions(@Nullable Long all, @Nullable Long busy) {}

  /** What each holds now, in the order of the targets; never fails, what is not told is missing. */
  List<Footprint> read() {
    return read(false);
  }

  /**
   * The most sessions that may be open without one being lost: as many as there are, or as all
   * pools may have; null where that is not told.
   */
  @Nullable Long mostSessions() {
    Long now = sessions().all();
    if (now == null) {
      return null;
    }
    double pools = 0;
    for (Subject subject : bench.subjects()) {
      Double most =
          TargetMeter.of(null, subject.target().metrics()).read().meters().sum("db_pool_max");
      pools += most == null ? 0 : most;
    }
    return Math.max(now, Math.round(pools));
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

  private static boolean areSettled(List<Footprint> before, List<Footprint> now) {
    for (int target = 0; target < now.size(); target++) {
      Footprint then = before.get(target);
      Footprint footprint = now.get(target);
      if (!Objects.equals(then.poolIdle(), footprint.poolIdle())
          || !Objects.equals(then.sessions(), footprint.sessions())
          || !Objects.requireNonNullElse(footprint.busySessions(), 0L).equals(0L)) {
        return false;
      }
    }
    return true;
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
        sessions.all(),
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
      return new Sessions(row.getLong(1), row.getLong(2));
    } catch (SQLException | DatabaseUnavailableException e) {
      return new Sessions(null, null);
    }
  }
}
