import io.asyncer.r2dbc.mysql.MySqlConnectionConfiguration;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactory;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A statement that waits behind another is cancelled by one thread while its turn comes on the
 * connection's own. What the system may do to any thread is done by a slow log: the cancelling one
 * is kept for half a second in the middle of it.
 */
public class CancelStopsQueue {

  private static final String CANCELS = "cancels";
  private static final Logger QUERIES = Logger.getLogger("io.asyncer.r2dbc.mysql.QUERY");

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    Connection connection =
        MySqlConnectionFactory.from(
                MySqlConnectionConfiguration.builder()
                    .host(environment.getOrDefault("DATABASE_HOST", "127.0.0.1"))
                    .port(Integer.parseInt(environment.getOrDefault("DATABASE_PORT", "3306")))
                    .user(environment.getOrDefault("DATABASE_USER", "demo"))
                    .password(environment.getOrDefault("DATABASE_PASSWORD", "demo"))
                    .build())
            .create()
            .block();
    QUERIES.setLevel(Level.FINE);
    QUERIES.addHandler(new Slow());

    ask(connection, "select sleep(0.2)").subscribe();
    Disposable waiting = ask(connection, "select 2").subscribe();
    Thread cancels = Thread.ofPlatform().name(CANCELS).start(waiting::dispose);
    cancels.join();

    for (int i = 0; i < 3; i++) {
      try {
        System.out.println("select 3: " + ask(connection, "select 3").block(Duration.ofSeconds(5)));
      } catch (IllegalStateException e) {
        System.out.println("select 3: " + e.getMessage());
      }
    }
    System.exit(0);
  }

  private static Mono<Object> ask(Connection connection, String sql) {
    return Flux.from(connection.createStatement(sql).execute())
        .flatMap(result -> result.map(row -> row.get(0)))
        .next();
  }

  private static final class Slow extends Handler {

    @Override
    public void publish(LogRecord line) {
      if (Thread.currentThread().getName().equals(CANCELS)) {
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
