package dev.twinstack.app.database;

import dev.twinstack.common.TwinstackSettings;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.InstrumentedPool.PoolMetrics;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/**
 * The connections of the service in one pool for each event loop, so that a request, its query and
 * its answer stay on one thread: a loop that has something for another must wake it up. A loop
 * whose own connections are all in use takes an idle one of another's; where none is idle, it waits
 * where one can be opened or the fewest wait.
 */
final class EventLoopPools implements ConnectionFactory, Disposable {

  private record LoopPool(
      EventLoop loop, Scheduler scheduler, InstrumentedPool<Connection> connections) {

    /** Whoever is on the loop stays there, and others come there. */
    static Scheduler schedulerOf(EventLoop loop) {
      return Schedulers.fromExecutor(task -> {
        if (loop.inEventLoop()) {
          task.run();
        } else {
          loop.execute(task);
        }
      });
    }

    PoolMetrics metrics() {
      return connections.metrics();
    }

    boolean hasIdle() {
      return metrics().idleSize() > 0;
    }

    /** How many wait for more than is there; negative where one is being opened or could be. */
    int waiting() {
      PoolMetrics metrics = metrics();
      return metrics.acquiredSize() + metrics.pendingAcquireSize() - metrics.getMaxAllocatedSize();
    }
  }

  /** Where Reactor looks for what to do with a value that came too late; see its {@code Hooks}. */
  private static final String ON_NEXT_DROPPED = "reactor.onNextDropped.local";

  private static final Duration NO_LIMIT = Duration.ZERO;

  private final ConnectionFactory driver;
  private final TwinstackSettings settings;
  private final Deadlines deadlines;
  private final StaleConnections stale;
  private final List<LoopPool> pools;

  /**
   * Shares connections out evenly.
   *
   * @param driver connects on the loop that asks, where the connection stays
   * @param settings how many there are in all, how long a request waits for one, and how long
   *     opening one may take
   * @param loops who shares them; where they are more than the connections, some go without
   */
  EventLoopPools(
      ConnectionFactory driver,
      TwinstackSettings settings,
      Iterable<EventExecutor> loops,
      Deadlines deadlines,
      StaleConnections stale) {
    this.driver = driver;
    this.settings = settings;
    this.deadlines = deadlines;
    this.stale = stale;
    List<EventLoop> all = new ArrayList<>();
    loops.forEach(loop -> all.add((EventLoop) loop));
    int connections = settings.pool().size();
    this.pools =
        IntStream.range(0, Math.min(all.size(), connections))
            .mapToObj(n -> {
              int size = connections / all.size() + (n < connections % all.size() ? 1 : 0);
              return pool(all.get(n), size);
            })
            .toList();
  }

  /** All connections are opened with the first, and again where they were thrown out. */
  private LoopPool pool(EventLoop loop, int size) {
    Scheduler scheduler = LoopPool.schedulerOf(loop);
    InstrumentedPool<Connection> connections =
        PoolBuilder.from(Mono.defer(this::open).subscribeOn(Schedulers.fromExecutor(loop)))
            .sizeBetween(size, size)
            .idleResourceReuseMruOrder()
            .acquisitionScheduler(scheduler)
            .evictionPredicate(stale::isStale)
            .releaseHandler(EventLoopPools::cleanUp)
            .destroyHandler(Connection::close)
            .pendingAcquireTimer(deadlines::schedule)
            .buildPool();
    return new LoopPool(loop, scheduler, connections);
  }

  /** One that comes too late is closed: the driver leaves what is given up half open. */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  private Mono<Connection> open() {
    CompletableFuture<@Nullable Connection> opened =
        Mono.<Connection>from(driver.create()).toFuture();
    return Mono.<Connection>fromFuture(opened, true)
        .timeout(deadlines.failAfter(settings.connectTimeout(), this::notOpened))
        .doOnError(failure -> opened.whenComplete((late, reason) -> close(late)));
  }

  private static void close(@Nullable Connection late) {
    if (late != null) {
      Mono.from(late.close()).subscribe();
    }
  }

  /** What somebody left open. The driver knows whether there is a transaction and asks nobody. */
  private static Publisher<Void> cleanUp(Connection connection) {
    return connection.isAutoCommit() ? Mono.empty() : connection.rollbackTransaction();
  }

  /**
   * Opens all connections; those that cannot be opened now are opened when they are wanted. Asks
   * for one, with which the pool opens all: its own warm-up gives the others up at the first
   * failure, and their places with them.
   */
  Mono<Void> warmUp() {
    return Flux.fromIterable(pools)
        .flatMap(pool -> pool.connections().acquire().flatMap(PooledRef::release).onErrorComplete())
        .then();
  }

  @Override
  public Mono<Connection> create() {
    return Mono.defer(this::acquire);
  }

  /** The same for whoever asks at once: where to ask is decided by how the pools are now. */
  Mono<Connection> acquire() {
    LoopPool pool = choose();
    return pool.hasIdle() ? acquire(pool, limit()) : limited(acquire(pool, NO_LIMIT));
  }

  /** The pool's own limit costs nothing where nobody waits, but does not count opening. */
  private static Mono<Connection> acquire(LoopPool pool, Duration limit) {
    return pool.connections().acquire(limit).map(BorrowedConnection::new);
  }

  private Mono<Connection> limited(Mono<Connection> connection) {
    return connection
        .timeout(deadlines.failAfter(limit(), this::notAcquired))
        .contextWrite(
            context -> context.put(ON_NEXT_DROPPED, (Consumer<Object>) EventLoopPools::release));
  }

  private static void release(Object connection) {
    Mono.from(((Connection) connection).close()).subscribe();
  }

  private Duration limit() {
    return settings.pool().acquireTimeout();
  }

  private R2dbcTimeoutException notAcquired() {
    return new R2dbcTimeoutException("No connection in " + limit());
  }

  private R2dbcTimeoutException notOpened() {
    return new R2dbcTimeoutException("No connection opened in " + settings.connectTimeout());
  }

  private LoopPool choose() {
    LoopPool own = own();
    if (own != null && own.hasIdle()) {
      return own;
    }
    LoopPool best = own == null ? pools.getFirst() : own;
    for (LoopPool pool : pools) {
      if (pool.hasIdle()) {
        return pool;
      }
      if (pool.waiting() < best.waiting()) {
        best = pool;
      }
    }
    return best;
  }

  /**
   * The loop that this runs on; whoever is elsewhere comes there. What is asked of a connection is
   * also given up there: r2dbc-mysql's queue stops for good where a statement that waits is
   * cancelled on one thread while its turn comes on another.
   */
  Scheduler loop() {
    LoopPool own = own();
    return own == null ? Schedulers.immediate() : own.scheduler();
  }

  private @Nullable LoopPool own() {
    for (LoopPool pool : pools) {
      if (pool.loop().inEventLoop()) {
        return pool;
      }
    }
    return null;
  }

  /** A figure of all pools together. */
  int sum(ToIntFunction<PoolMetrics> figure) {
    return pools.stream().map(LoopPool::metrics).mapToInt(figure).sum();
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return driver.getMetadata();
  }

  @Override
  public void dispose() {
    pools.forEach(pool -> pool.connections().dispose());
  }
}
