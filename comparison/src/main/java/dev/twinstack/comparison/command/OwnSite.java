package dev.twinstack.comparison.command;

import dev.twinstack.comparison.fault.FaultBench;
import dev.twinstack.comparison.fault.Installation;
import dev.twinstack.comparison.fault.Subject;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.fault.TcpProxy;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Both services, each behind a proxy of its own before one database, for faults of all kinds. */
final class OwnSite implements FaultSite {

  private final TestBench database;
  private Path logs;
  private final Progress progress;
  private final List<TcpProxy> proxies = new ArrayList<>();
  private OwnTargets services;
  private FaultBench bench;

  private OwnSite(TestBench database, Path logs, Progress progress)
      throws IOException, InterruptedException {
    this.database = database;
    this.logs = logs;
    this.progress = progress;
    ServiceLaunch.both()
        .forEach(launch -> proxies.add(Installation.proxyBefore(database.database())));
    services = startServices();
    bench = newBench();
  }

  static OwnSite start(DatabaseOptions options, Path logs, Progress progress)
      throws IOException, InterruptedException {
    TestBench database = TestBench.start(options, progress);
    try {
      return new OwnSite(database, logs, progress);
    } catch (IOException | InterruptedException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private OwnTargets startServices() {
    List<ServiceLaunch> launches = new ArrayList<>();
    for (ServiceLaunch launch : ServiceLaunch.both()) {
      launches.add(Installation.behind(proxies.get(launches.size()), launch));
    }
    return OwnTargets.start(launches, 0, Home.folder(), database.database(), logs, true, progress);
  }

  private FaultBench newBench() throws IOException, InterruptedException {
    return new FaultBench(
        subjects(services.targets(), database.database()),
        new Installation(database.database(), proxies, Home.folder(), logs));
  }

  @Override
  public FaultBench bench() {
    return bench;
  }

  private static List<Subject> subjects(List<Target> targets, LocalDatabase database)
      throws IOException, InterruptedException {
    String path = "/demo?name=" + URLEncoder.encode(nameWithRows(database), StandardCharsets.UTF_8);
    List<Subject> subjects = new ArrayList<>();
    for (Target target : targets) {
      subjects.add(Subject.of(target, path));
    }
    return subjects;
  }

  /** So that an answer without rows is a wrong one: the shortest name, which has the most. */
  private static String nameWithRows(LocalDatabase database) throws IOException {
    try (Connection connection = database.address().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select name from demo_data order by char_length(name), id limit 1")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IOException("the table demo_data cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public String description() {
    return database.database().description();
  }

  @Override
  public void revive() throws IOException, InterruptedException {
    services.close();
    // The log of those that ended says why.
    logs = logs.resolve("again");
    services = startServices();
    bench = newBench();
  }

  @Override
  public void close() {
    services.close();
    proxies.forEach(TcpProxy::close);
    database.close();
  }
}
