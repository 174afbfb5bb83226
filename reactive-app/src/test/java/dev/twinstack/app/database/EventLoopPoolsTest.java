package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.twinstack.common.TwinstackSettings;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool.PoolMetrics;

class EventLoopPoolsTest {

  private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(3);

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final Deadlines deadlines = new Deadlines();

  @AfterEach
  void stop() {
    deadlines.close();
    loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void connectionsAreSharedOutEvenly() throws Exception {
    EventLoopPools pools = share(7);

    List<String> owners = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      owners.add(ownerOf(on(loops.next(), pools)));
    }
    for (EventExecutor loop : loops) {
      assertThat(Collections.frequency(owners, threadOf(loop))).isBetween(3, 4);
    }
  }

  @Test
  void aLoopWithoutAConnectionTakesAnothers() {
    EventLoopPools pools = share(1);

    loops.forEach(loop -> Mono.from(on((EventLoop) loop, pools).close()).block());
    assertThat(pools.sum(PoolMetrics::getMaxAllocatedSize)).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeOpenedAtTheStartIsOpenedLater() {
    AtomicInteger failures = new AtomicInteger(8);
    EventLoopPools pools =
        share(8, new Stub(failures, Mono.error(new R2dbcTransientResourceException("not yet"))));
    failures.set(0);
    EventLoop loop = loops.next();

    for (int n = 0; n < 8; n++) {
      on(loop, pools);
    }
    assertThat(pools.sum(PoolMetrics::acquiredSize)).isEqualTo(8);
  }

  @Test
  void whatIsNeverOpenedGivesItsPlaceBack() {
    EventLoopPools pools = share(2, new Stub(new AtomicInteger(2), Mono.never()));

    on(loops.next(), pools);
    on(loops.next(), pools);
    assertThat(pools.sum(PoolMetrics::acquiredSize)).isEqualTo(2);
  }

  @Test
  void whatIsOpenedTooLateIsClosed() {
    Sinks.One<Connection> opened = Sinks.one();
    share(2, new Stub(new AtomicInteger(1), opened.asMono()));
    Connection late = Stub.connection("nobody");

    opened.emitValue(late, Sinks.EmitFailureHandler.FAIL_FAST);

    verify(late).close();
  }

  @Test
  void aTransactionLeftOpenIsRolledBack() {
    EventLoopPools pools = share(2);
    Connection connection = on(loops.next(), pools);
    Connection driven = ((BorrowedConnection) connection).place().poolable();
    when(driven.isAutoCommit()).thenReturn(false);
    when(driven.rollbackTransaction()).thenReturn(Mono.empty());

    Mono.from(connection.close()).block();

    verify(driven).rollbackTransaction();
  }

  @Test
  void aLoopTakesItsOwnFirst() throws Exception {
    EventLoopPools pools = share(4);

    for (EventExecutor loop : loops) {
      assertThat(ownerOf(on((EventLoop) loop, pools))).isEqualTo(threadOf(loop));
      assertThat(ownerOf(on((EventLoop) loop, pools))).isEqualTo(threadOf(loop));
    }
    assertThat(pools.sum(PoolMetrics::acquiredSize)).isEqualTo(4);
  }

  @Test
  void whereItsOwnAreInUseItTakesAnothers() throws Exception {
    EventLoopPools pools = share(2);
    EventLoop loop = loops.next();

    assertThat(ownerOf(on(loop, pools))).isEqualTo(threadOf(loop));
    assertThat(ownerOf(on(loop, pools))).isNotEqualTo(threadOf(loop));
  }

  /** The driver's queue can stop for good where two threads are at it. */
  @Test
  void whatIsAnothersIsHandedOverOnItsOwnLoop() throws Exception {
    EventLoopPools pools = share(2);
    EventLoop loop = loops.next();
    on(loop, pools);

    String thread =
        pools
            .create()
            .map(connection -> ownerOf(connection) + " " + Thread.currentThread().getName())
            .subscribeOn(Schedulers.fromExecutor(loop))
            .block(ACQUIRE_TIMEOUT);

    String others = threadOf(loops.next());
    assertThat(thread).isEqualTo(others + " " + others);
  }

  @Test
  void whoWaitsGetsItOnItsOwnLoop() throws Exception {
    EventLoopPools pools = share(1);
    EventLoop owner = loops.next();
    Connection first = on(owner, pools);
    CompletableFuture<@Nullable String> thread =
        pools
            .create()
            .map(connection -> ownerOf(connection) + " " + Thread.currentThread().getName())
            .toFuture();

    Mono.from(first.close()).block();

    String owning = ownerOf(first);
    assertThat(thread.get()).isEqualTo(owning + " " + owning);
  }

  @Test
  void whereNoneComesBackInTimeItSaysSo() throws Exception {
    EventLoopPools pools = share(2);
    EventLoop loop = loops.next();
    Connection first = on(loop, pools);
    on(loop, pools);

    assertThatThrownBy(() -> on(loop, pools)).isInstanceOf(R2dbcTimeoutException.class);

    Mono.from(first.close()).block();
    assertThat(ownerOf(on(loop, pools))).isEqualTo(threadOf(loop));
  }

  private EventLoopPools share(int connections) {
    EventLoopPools pools = share(connections, new Stub(new AtomicInteger(), Mono.never()));
    await().until(() -> pools.sum(PoolMetrics::idleSize) == connections);
    return pools;
  }

  private EventLoopPools share(int connections, ConnectionFactory driver) {
    TwinstackSettings settings =
        new TwinstackSettings(
            new TwinstackSettings.Demo(100),
            1_000,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ZERO,
            new TwinstackSettings.Pool(connections, ACQUIRE_TIMEOUT));
    EventLoopPools pools =
        new EventLoopPools(driver, settings, loops, deadlines, new StaleConnections());
    pools.warmUp().block();
    return pools;
  }

  private static Connection on(EventLoop loop, EventLoopPools pools) {
    Connection connection =
        pools
            .create()
            .subscribeOn(Schedulers.fromExecutor(loop))
            .block(ACQUIRE_TIMEOUT.multipliedBy(5));
    return Objects.requireNonNull(connection);
  }

  /** The thread of the loop on which it was opened. */
  private static String ownerOf(Connection connection) {
    return connection.getMetadata().getDatabaseVersion();
  }

  private static String threadOf(EventExecutor loop) throws Exception {
    return loop.submit(() -> Thread.currentThread().getName()).get();
  }

  /** Makes connections that know nothing but where they were opened, after some failures. */
  private record Stub(AtomicInteger failures, Mono<Connection> failure)
      implements ConnectionFactory {

    static {
      // Mockito is slow once, and a deadline runs where connections are made.
      connection("nobody");
    }

    @Override
    public Mono<Connection> create() {
      return Mono.defer(() ->
          failures.getAndDecrement() > 0
              ? failure
              : Mono.fromSupplier(() -> connection(Thread.currentThread().getName())));
    }

    private static Connection connection(String owner) {
      ConnectionMetadata metadata = mock(ConnectionMetadata.class);
      when(metadata.getDatabaseVersion()).thenReturn(owner);
      Connection connection = mock(Connection.class);
      when(connection.getMetadata()).thenReturn(metadata);
      when(connection.isAutoCommit()).thenReturn(true);
      when(connection.validate(ValidationDepth.LOCAL)).thenReturn(Mono.just(true));
      when(connection.close()).thenReturn(Mono.empty());
      return connection;
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
      return () -> "stub";
    }
  }
}
