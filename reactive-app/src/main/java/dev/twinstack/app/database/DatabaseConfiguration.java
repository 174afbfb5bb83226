package dev.twinstack.app.database;

import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.TwinstackSettings;
import io.asyncer.r2dbc.mysql.MySqlConnectionConfiguration;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactory;
import io.asyncer.r2dbc.mysql.constant.SslMode;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.ExecuteFunction;
import reactor.core.publisher.Hooks;
import reactor.netty.resources.LoopResources;

/** The connection pool and the driver under it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

  static {
    Hooks.onErrorDropped(DatabaseConfiguration::dropped);
  }

  /** How much later than the server the client gives up, so that the server's own answer wins. */
  private static final Duration GRACE = Duration.ofMillis(250);

  @Bean(destroyMethod = "dispose")
  EventLoopPools connectionPools(
      DatabaseSettings database,
      TwinstackSettings settings,
      ReactorResourceFactory resources,
      Deadlines deadlines,
      StaleConnections stale) {
    LoopResources loops = resources.getLoopResources();
    // The pools: all connections opened at start, and the start does not wait for the database.
    EventLoopPools pools =
        new EventLoopPools(
            driver(database, settings, new DriverLoops(loops, limit(settings), stale)),
            settings,
            loops.onServer(LoopResources.DEFAULT_NATIVE),
            deadlines,
            stale);
    pools.warmUp().subscribe();
    return pools;
  }

  private static Duration limit(TwinstackSettings settings) {
    return settings.queryTimeout().plus(GRACE);
  }

  private static ConnectionFactory driver(
      DatabaseSettings database, TwinstackSettings settings, LoopResources loops) {
    MySqlConnectionConfiguration.Builder config =
        MySqlConnectionConfiguration.builder()
            .host(database.host())
            .port(database.port())
            .database(database.name())
            .user(database.user())
            .password(database.password())
            // The session: instants in UTC whatever the zones of host and server.
            .connectionTimeZone("UTC")
            .forceConnectionTimeZoneToSession(true)
            // A statement the server has not ended in time, it ends itself.
            .statementTimeout(settings.queryTimeout())
            .connectTimeout(settings.connectTimeout())
            // The loops of the server, else the driver brings as many of its own.
            .loopResources(loops)
            // The one statement is taken apart once, else with every request.
            .queryCacheSize(Integer.MAX_VALUE);
    // The wire: TLS by the setting; the text protocol, because this driver's prepared statements
    // cost a second round trip each (COM_STMT_RESET).
    if (database.tls()) {
      if (!database.ca().isEmpty()) {
        config.sslCa(database.ca());
      }
      return MySqlConnectionFactory.from(config.sslMode(SslMode.VERIFY_IDENTITY).build());
    }
    return new PasswordCacheWarmer(
        MySqlConnectionFactory.from(config.sslMode(SslMode.DISABLED).build()),
        MySqlConnectionFactory.from(config.sslMode(SslMode.REQUIRED).build()));
  }

  @Bean
  @Primary
  ConnectionFactory connectionFactory(EventLoopPools pools, MeterRegistry meters) {
    return new PoolMeters(pools, meters);
  }

  @Bean
  ExecuteFunction queryTimer(
      MeterRegistry meters, TwinstackSettings settings, Deadlines deadlines, EventLoopPools pools) {
    return new QueryTimer(meters, limit(settings), deadlines, pools::loop);
  }

  @Bean
  DatabaseClient databaseClient(ConnectionFactory connectionFactory, ExecuteFunction queryTimer) {
    return DatabaseClient.builder()
        .connectionFactory(connectionFactory)
        .executeFunction(queryTimer)
        // Parameters by position, as the server has them: no name to look for in the statement.
        .namedParameters(false)
        .build();
  }

  /**
   * A failure that comes when nobody waits for it any more, as of each connection that was being
   * opened when the database went. The driver's own are known already; another would be a defect.
   */
  private static void dropped(Throwable failure) {
    if (!(failure instanceof R2dbcException)) {
      LOG.error("A failure came too late for anybody", failure);
    }
  }
}
