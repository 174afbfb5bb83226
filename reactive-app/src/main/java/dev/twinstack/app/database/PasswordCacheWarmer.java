package dev.twinstack.app.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcPermissionDeniedException;
import reactor.core.publisher.Mono;

/**
 * Gets in where the server has forgotten the password's hash. With {@code caching_sha2_password}
 * and no TLS, r2dbc-mysql can only log in while the server's cache is warm, and a restart of the
 * server empties it. One connection by TLS fills it again; then the plain one is tried once more.
 * (Connector/J asks the server for its public key instead.)
 */
record PasswordCacheWarmer(ConnectionFactory plain, ConnectionFactory encrypted)
    implements ConnectionFactory {

  @Override
  public Mono<Connection> create() {
    return Mono.<Connection>from(plain.create())
        .onErrorResume(
            R2dbcPermissionDeniedException.class,
            denied ->
                Mono.from(encrypted.create())
                    .flatMap(connection -> Mono.from(connection.close()))
                    // The password is wrong, or the server has no TLS: the first answer says why.
                    .onErrorMap(failure -> denied)
                    .then(Mono.from(plain.create())));
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return plain.getMetadata();
  }
}
