package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twinstack.common.TwinstackSettings;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.pool.PoolMetrics;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class EventLoopPoolsTest {

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final Deadlines deadlines = new Deadlines();
  private final List<Integer> sizes = new ArrayList<>();

  @AfterEach
  void stop() {
    deadlines.close();
    loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void connectionsAreSharedOutEvenly() {
    share(7);

    assertThat(sizes).containsExactly(4, 3);
  }

  @Test
  void aLoopWithoutAConnectionHasNoPool() {
    share(1);

    assertThat(sizes).containsExactly(1);
  }

  @Test
  void aLoopTakesItsOwnFirst() {
    EventLoopPools pools = share(4);

    loops.forEach(loop -> {
      assertThat(ownerOf(on((EventLoop) loop, pools))).isEqualTo(loop.toString());
      assertThat(ownerOf(on((EventLoop) loop, pools))).isEqualTo(loop.toString());
    });
    assertThat(pools.sum(PoolMetrics::acquiredSize)).isEqualTo(4);
  }

  @Test
  void whereItsOwnAreInUseItTakesAnothers() {
    EventLoopPools pools = share(2);
    EventLoop loop = loops.next();

    assertThat(ownerOf(on(loop, pools))).isEqualTo(loop.toString());
    assertThat(ownerOf(on(loop, pools))).isNotEqualTo(loop.toString());
  }

  @Test
  void whereNoneComesBackInTimeItSaysSo() {
    EventLoopPools pools = share(2);
    EventLoop loop = loops.next();
    Connection first = on(loop, pools);
    on(loop, pools);

    assertThatThrownBy(() -> on(loop, pools)).isInstanceOf(R2dbcTimeoutException.class);

    Mono.from(first.close()).block();
    assertThat(ownerOf(on(loop, pools))).isEqualTo(loop.toString());
  }

  private EventLoopPools share(int connections) {
    EventLoopPools pools =
        EventLoopPools.share(
            new TwinstackSettings.Pool(connections, Duration.ofMillis(250)),
            loops,
            deadlines,
            (loop, size) -> {
              sizes.add(size);
              return new ConnectionPool(
                  ConnectionPoolConfiguration.builder(new Stub(loop.toString()))
                      .initialSize(size)
                      .maxSize(size)
                      .build());
            });
    pools.warmUp().block();
    return pools;
  }

  private static Connection on(EventLoop loop, EventLoopPools pools) {
    Connection connection =
        pools.create().subscribeOn(Schedulers.fromExecutor(loop)).block(Duration.ofSeconds(15));
    return Objects.requireNonNull(connection);
  }

  private static String ownerOf(Connection connection) {
    return ((Wrapped<?>) connection).unwrap().toString();
  }

  /** Makes connections that know nothing but whose they are. */
  private record Stub(String owner) implements ConnectionFactory {

    @Override
    public Mono<Connection> create() {
      return Mono.fromSupplier(() ->
          (Connection)
              Proxy.newProxyInstance(
                  Connection.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) ->
                      switch (method.getName()) {
                        case "validate" -> Mono.just(true);
                        case "toString" -> owner;
                        default -> Mono.empty();
                      }));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
      return () -> "stub";
    }
  }
}
