package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.TwinstackSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection pool and the driver under it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  static {
    // HikariCP pings a connection that lay idle for half a second before it hands it out: a second
    // round
    // trip. The pool's keep-alive, every two minutes, finds dead connections in the background
    // instead.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "300000");
  }

  /** How much later than the server the client gives up, so that the server's own answer wins. */
  private static final Duration GRACE = Duration.ofMillis(250);

  @Bean
  ConnectionQueue connectionQueue(TwinstackSettings settings) {
    return new ConnectionQueue(settings.pool().size());
  }

  /** Hibernate takes its connections there. */
  @Bean
  HibernatePropertiesCustomizer connections(
      ConnectionQueue queue,
      HikariDataSource pool,
      TwinstackSettings settings,
      MeterRegistry meters) {
    PooledConnections connections = new PooledConnections(queue, pool, settings, meters);
    return properties -> properties.put(JdbcSettings.CONNECTION_PROVIDER, connections);
  }

  @Bean
  HikariDataSource dataSource(
      DatabaseSettings database,
      TwinstackSettings settings,
      ConnectionQueue queue,
      MeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:mysql://%s:%d/%s".formatted(database.host(), database.port(), database.name()));

    // The pool: all connections opened at start, and the start does not wait for the database.
    config.setPoolName("demo");
    config.setMaximumPoolSize(settings.pool().size());
    config.setMinimumIdle(settings.pool().size());
    config.setConnectionTimeout(settings.pool().acquireTimeout().toMillis());
    config.setMaxLifetime(Duration.ofMinutes(30).toMillis());
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(new PoolMeters(queue, meters));

    // The session: instants in UTC whatever the zones of host and server.
    config.addDataSourceProperty("connectionTimeZone", "UTC");
    config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");

    // A statement the server has not ended in time, it ends itself; each of the two servers reads
    // its own half.
    long queryTimeoutMs = settings.queryTimeout().toMillis();
    config.setConnectionInitSql(
        "set session /*!50704 max_execution_time = %d */ /*M!100101 max_statement_time = %s */"
            .formatted(queryTimeoutMs, queryTimeoutMs / 1000.0));
    // As texts: the driver hears of no others.
    config.addDataSourceProperty(
        "socketTimeout", Long.toString(settings.queryTimeout().plus(GRACE).toMillis()));
    config.addDataSourceProperty("socketFactory", Deadlines.class.getName());
    config.addDataSourceProperty(
        "connectTimeout", Long.toString(settings.connectTimeout().toMillis()));

    // The wire: TLS by the setting; prepared on the server once, then only executed.
    if (database.tls()) {
      config.addDataSourceProperty("sslMode", "VERIFY_IDENTITY");
      if (!database.ca().isEmpty()) {
        TrustStore authorities = TrustStore.of(database.authorities());
        config.addDataSourceProperty("trustCertificateKeyStoreUrl", authorities.url());
        config.addDataSourceProperty("trustCertificateKeyStoreType", TrustStore.TYPE);
        config.addDataSourceProperty("trustCertificateKeyStorePassword", authorities.password());
      }
    } else {
      config.addDataSourceProperty("sslMode", "DISABLED");
      config.addDataSourceProperty("allowPublicKeyRetrieval", "true");
    }
    config.addDataSourceProperty("useServerPrepStmts", "true");
    config.addDataSourceProperty("cachePrepStmts", "true");
    // Where preparing fails, the driver would try again without, on the connection that has failed.
    config.addDataSourceProperty("emulateUnsupportedPstmts", "false");
    // The default of 256 characters silently leaves Hibernate's SQL out of the cache.
    config.addDataSourceProperty("prepStmtCacheSqlLimit", "2048");
    // Read into a plain buffer: the driver's own read-ahead asks the system how much is there
    // first.
    config.addDataSourceProperty("useReadAheadInput", "false");
    config.addDataSourceProperty("useUnbufferedInput", "false");
    // Statistics of the driver that nobody reads.
    config.addDataSourceProperty("maintainTimeStats", "false");
    // Spans of the driver's own, made wherever OpenTelemetry is on the class path.
    config.addDataSourceProperty("openTelemetry", "DISABLED");

    StaleConnections staleConnections = new StaleConnections();
    config.setExceptionOverride(staleConnections);
    Reconnection reconnection =
        new Reconnection(
            new DriverDataSource(
                config.getJdbcUrl(),
                null,
                config.getDataSourceProperties(),
                database.user(),
                database.password()));
    config.setDataSource(reconnection);
    HikariDataSource pool = new HikariDataSource(config);
    staleConnections.evictFrom(pool);
    reconnection.until(pool);
    return pool;
  }
}
