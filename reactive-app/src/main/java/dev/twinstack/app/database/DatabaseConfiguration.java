package dev.twinstack.app.database;

import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.TwinstackSettings;
import io.asyncer.r2dbc.mysql.MySqlConnectionConfiguration;
import io.asyncer.r2dbc.mysql.MySqlConnectionFactory;
import io.asyncer.r2dbc.mysql.constant.SslMode;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;

/** The connection pool and the driver under it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "dispose")
  ConnectionPool connectionPool(DatabaseSettings database, TwinstackSettings settings) {
    // The pool: all connections opened at start, and the start does not wait for the database.
    ConnectionPool pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(driver(database, settings))
                .name("demo")
                .maxSize(settings.pool().size())
                .initialSize(settings.pool().size())
                .minIdle(settings.pool().size())
                .maxAcquireTime(settings.pool().acquireTimeout())
                .acquireRetry(0)
                .customizer(idle -> idle.evictionPredicate(StaleConnections::isStale))
                .build());
    pool.warmup().onErrorComplete().subscribe();
    return pool;
  }

  private static ConnectionFactory driver(DatabaseSettings database, TwinstackSettings settings) {
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
            .connectTimeout(settings.connectTimeout());
    // The wire: no TLS, as the other service; the text protocol, because this driver's prepared
    // statements cost a second round trip each (COM_STMT_RESET).
    return new PinglessConnectionFactory(
        new PasswordCacheWarmer(
            MySqlConnectionFactory.from(config.sslMode(SslMode.DISABLED).build()),
            MySqlConnectionFactory.from(config.sslMode(SslMode.REQUIRED).build())));
  }

  @Bean
  @Primary
  ConnectionFactory connectionFactory(ConnectionPool pool, MeterRegistry meters) {
    return new PoolMeters(pool, meters);
  }

  @Bean
  DatabaseClient databaseClient(ConnectionFactory connectionFactory, MeterRegistry meters) {
    return DatabaseClient.builder()
        .connectionFactory(connectionFactory)
        .executeFunction(new QueryTimer(meters))
        .build();
  }
}
