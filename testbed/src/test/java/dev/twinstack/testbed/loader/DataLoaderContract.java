package dev.twinstack.testbed.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twinstack.common.DemoTable;
import dev.twinstack.common.RandomName;
import dev.twinstack.testbed.database.ChildJvm;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
import dev.twinstack.testbed.loader.LoadReport.Outcome;
import dev.twinstack.testbed.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What loading does, on whatever server. */
abstract class DataLoaderContract extends OnDatabase {

  private static final int ROWS = 2500;
  private static final long SEED = 1;

  @BeforeEach
  void dropTables() throws SQLException {
    execute("DROP TABLE IF EXISTS demo_data, twinstack_loading");
  }

  @Test
  void loadsTheRowsThatEverybodyExpects() throws SQLException {
    LoadReport report = load(ROWS, SEED);

    assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
    assertThat(report.rows()).isEqualTo(ROWS);
    assertThat(report.checksum()).isEqualTo(TableContent.expected(ROWS, SEED).checksum());
    assertThat(query("SELECT COUNT(*) FROM demo_data")).isEqualTo("2500");
    for (int id : new int[] {1, 1234, ROWS}) {
      assertThat(query("SELECT name FROM demo_data WHERE id = " + id))
          .isEqualTo(RandomName.ofRow(SEED, id));
    }
    assertThat(query("SELECT COUNT(*) FROM demo_data WHERE create_time IS NULL")).isEqualTo("0");
  }

  @Test
  void makesTheTableAsGiven() throws SQLException {
    load(ROWS, SEED);
    String loaded = query("SHOW CREATE TABLE demo_data");
    execute("DROP TABLE demo_data");
    execute(DemoTable.createStatement());

    assertThat(loaded.replaceAll(" AUTO_INCREMENT=[0-9]+| COMMENT='Loaded by Twinstack: .*'", ""))
        .isEqualTo(query("SHOW CREATE TABLE demo_data"));
  }

  @Test
  void keepsATableThatIsComplete() {
    LoadReport first = load(ROWS, SEED);
    LoadReport second = load(ROWS, SEED);

    assertThat(second.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(second.checksum()).isEqualTo(first.checksum());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, ROWS - 1, ROWS + 1})
  void loadsAnewForAnotherNumberOfRows(int rows) throws SQLException {
    load(ROWS, SEED);

    assertThat(load(rows, SEED).outcome()).isEqualTo(Outcome.LOADED);
    assertThat(query("SELECT COUNT(*) FROM demo_data")).isEqualTo(Integer.toString(rows));
  }

  @Test
  void loadsAnewForAnotherSeed() throws SQLException {
    load(ROWS, SEED);

    assertThat(load(ROWS, 2).outcome()).isEqualTo(Outcome.LOADED);
    assertThat(query("SELECT name FROM demo_data WHERE id = 7")).isEqualTo(RandomName.ofRow(2, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE demo_data SET name = 'x' WHERE id = 17",
        "DELETE FROM demo_data WHERE id = 17",
        "INSERT INTO demo_data (name) VALUES ('x')"
      })
  void loadsAnewWhereRowsWereChanged(String change) throws SQLException {
    load(ROWS, SEED);
    execute(change);

    assertThat(load(ROWS, SEED).outcome()).isEqualTo(Outcome.LOADED);
    assertThat(query("SELECT name FROM demo_data WHERE id = 17"))
        .isEqualTo(RandomName.ofRow(SEED, 17));
  }

  @Test
  void loadsAnewWhereNamesOfOneLengthChangedPlaces() throws SQLException {
    load(ROWS, SEED);
    String first = RandomName.ofRow(SEED, 1);
    int other = 2;
    while (RandomName.ofRow(SEED, other).length() != first.length()) {
      other++;
    }
    assertThat(other).isLessThanOrEqualTo(ROWS);
    rename(1, RandomName.ofRow(SEED, other));
    rename(other, first);

    assertThat(load(ROWS, SEED).outcome()).isEqualTo(Outcome.LOADED);
    assertThat(query("SELECT name FROM demo_data WHERE id = 1")).isEqualTo(first);
  }

  @Test
  void refusesToTouchSomebodyElsesRows() throws SQLException {
    execute(DemoTable.createStatement());
    execute("INSERT INTO demo_data (name) VALUES ('mine')");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> load(ROWS, SEED))
        .withMessageStartingWith("The table demo_data in the database demo has rows that");
    assertThat(query("SELECT name FROM demo_data")).isEqualTo("mine");
  }

  @Test
  void fillsAnEmptyTable() throws SQLException {
    execute(DemoTable.createStatement());

    assertThat(load(ROWS, SEED).outcome()).isEqualTo(Outcome.LOADED);
  }

  @Test
  void startsOverWhereALoaderWasKilled() throws Exception {
    ProcessBuilder killed = ChildJvm.prepare(KilledLoader.class, Integer.toString(ROWS));
    DatabaseAddress owner =
        new DatabaseAddress(
            address().host(),
            address().port(),
            address().name(),
            address().user(),
            address().password());
    killed.environment().putAll(owner.environment());
    Process process = killed.start();
    process.inputReader().lines().forEach(System.out::println);
    assertThat(process.waitFor()).isEqualTo(KilledLoader.EXIT_CODE);
    assertThat(query("SELECT COUNT(*) FROM twinstack_loading")).isEqualTo("2500");
    assertThat(query("SHOW TABLES LIKE 'demo\\_data'")).isEmpty();

    assertThat(load(ROWS, SEED).outcome()).isEqualTo(Outcome.LOADED);
    assertThat(query("SHOW TABLES LIKE 'twinstack\\_loading'")).isEmpty();
  }

  @Test
  void letsOneOfTwoLoadersLoad() throws Exception {
    assertThat(loadAtOneTime(SEED, SEED).map(LoadReport::outcome))
        .containsExactlyInAnyOrder(Outcome.LOADED, Outcome.KEPT);
  }

  @Test
  void endsWithOneOfTwoLoadsWhole() throws Exception {
    assertThat(loadAtOneTime(1, 2).map(LoadReport::outcome))
        .containsExactly(Outcome.LOADED, Outcome.LOADED);
    try (Connection connection = address().connect()) {
      assertThat(TableContent.of(connection, DemoTable.NAME))
          .isIn(TableContent.expected(ROWS, 1), TableContent.expected(ROWS, 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameEitherWay(RowWriter writer) throws SQLException {
    execute(DemoTable.createStatement());
    try (Connection connection = address().connect(DataLoader.DRIVER_PROPERTIES)) {
      writer.write(connection, DemoTable.NAME, SEED, 1, 1700);
      writer.write(connection, DemoTable.NAME, SEED, 1701, ROWS);

      assertThat(TableContent.of(connection, DemoTable.NAME))
          .isEqualTo(TableContent.expected(ROWS, SEED));
    }
  }

  @Test
  void takesTheFastWayOnAServerOfOurs() throws SQLException {
    try (Connection connection = address().connect()) {
      assertThat(RowWriter.fastest(connection)).isEqualTo(RowWriter.LOCAL_FILE);
    }
  }

  @Test
  void namesANumberOfRowsThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> load(0, SEED))
        .withMessage("The rows are 0: ask for 1 or more");
  }

  private LoadReport load(int rows, long seed) {
    return DataLoader.load(address(), rows, seed, Progress.silent());
  }

  private Stream<LoadReport> loadAtOneTime(long firstSeed, long secondSeed) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService loaders = Executors.newFixedThreadPool(2)) {
      Future<LoadReport> first = loaders.submit(loadAfter(together, firstSeed));
      Future<LoadReport> second = loaders.submit(loadAfter(together, secondSeed));
      return Stream.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }
  }

  private Callable<LoadReport> loadAfter(CyclicBarrier together, long seed) {
    return () -> {
      together.await(60, TimeUnit.SECONDS);
      return load(ROWS, seed);
    };
  }

  private void rename(int id, String name) throws SQLException {
    try (Connection connection = address().connect();
        PreparedStatement update =
            connection.prepareStatement("UPDATE demo_data SET name = ? WHERE id = ?")) {
      update.setString(1, name);
      update.setInt(2, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The last column of the first row; empty where there is no row. */
  private String query(String sql) throws SQLException {
    try (Connection connection = address().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(row.getMetaData().getColumnCount()) : "";
    }
  }
}
