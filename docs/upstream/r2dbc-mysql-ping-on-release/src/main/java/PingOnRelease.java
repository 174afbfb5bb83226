import io.asyncer.r2dbc.mysql.MySqlConnectionConfiguration;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactory;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what the server is asked for 1,000 plain queries on pooled connections. */
public class PingOnRelease {

  private static final int QUERIES = 1_000;

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    MySqlConnectionFactory driver =
        MySqlConnectionFactory.from(
            MySqlConnectionConfiguration.builder()
                .host(environment.getOrDefault("DATABASE_HOST", "127.0.0.1"))
                .port(Integer.parseInt(environment.getOrDefault("DATABASE_PORT", "3306")))
                .user(environment.getOrDefault("DATABASE_USER", "demo"))
                .password(environment.getOrDefault("DATABASE_PASSWORD", "demo"))
                .build());
    ConnectionPool pool =
        new ConnectionPool(ConnectionPoolConfiguration.builder(driver).maxSize(1).build());
    long selects = counter(pool, "Com_select");
    long pings = counter(pool, "Com_admin_commands");
    for (int i = 0; i < QUERIES; i++) {
      ask(pool, "select '1'", 0);
    }
    System.out.printf(
        "%d queries: %d selects, %d pings and other administrative commands%n",
        QUERIES,
        counter(pool, "Com_select") - selects,
        counter(pool, "Com_admin_commands") - pings);
    pool.dispose();
  }

  private static long counter(ConnectionPool pool, String name) {
    return Long.parseLong(ask(pool, "show global status like '" + name + "'", 1));
  }

  private static String ask(ConnectionPool pool, String sql, int column) {
    return Mono.usingWhen(
            pool.create(),
            connection ->
                Flux.from(connection.createStatement(sql).execute())
                    .flatMap(result -> result.map(row -> row.get(column, String.class)))
                    .next(),
            Connection::close)
        .block();
  }
}
