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

/**
 * Both services, each behind a proxy of its own before one database, for faults of all kinds.
 *
 * @param bench what faults are done to
 */
record OwnSite(FaultBench bench, TestBench database, List<TcpProxy> proxies, OwnTargets services)
    implements AutoCloseable {

  static OwnSite start(DatabaseOptions options, Path logs, Progress progress)
      throws IOException, InterruptedException {
    TestBench bench = TestBench.start(options, progress);
    List<TcpProxy> proxies = new ArrayList<>();
    List<ServiceLaunch> launches = new ArrayList<>();
    try {
      for (ServiceLaunch launch : ServiceLaunch.both()) {
        proxies.add(Installation.proxyBefore(bench.database()));
        launches.add(Installation.behind(proxies.getLast(), launch));
      }
      OwnTargets services =
          OwnTargets.start(launches, 0, Home.folder(), bench.database(), logs, true, progress);
      Installation own = new Installation(bench.database(), proxies, Home.folder(), logs);
      return new OwnSite(
          new FaultBench(subjects(services.targets(), bench.database()), own),
          bench,
          proxies,
          services);
    } catch (IOException | InterruptedException | RuntimeException e) {
      proxies.forEach(TcpProxy::close);
      bench.close();
      throw e;
    }
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

  String description() {
    return database.database().description();
  }

  @Override
  public void close() {
    services.close();
    proxies.forEach(TcpProxy::close);
    database.close();
  }
}
