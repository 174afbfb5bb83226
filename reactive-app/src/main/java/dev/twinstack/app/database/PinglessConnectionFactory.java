package dev.twinstack.app.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import reactor.core.publisher.Mono;

/**
 * Hands out connections that the pool does not see to be a {@link io.r2dbc.spi.Lifecycle}. On
 * release the pool asks a life cycle to clean up, and r2dbc-mysql then rolls back; with no
 * transaction open its rollback is a PING to the server: a second round trip for every request. A
 * transaction that was left open is still rolled back, by the pool itself.
 */
record PinglessConnectionFactory(ConnectionFactory driver) implements ConnectionFactory {

  @Override
  public Mono<Connection> create() {
    return Mono.<Connection>from(driver.create()).map(PinglessConnectionFactory::withoutLifecycle);
  }

  private static Connection withoutLifecycle(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return driver.getMetadata();
  }
}
