package dev.twinstack.app.database;

import dev.twinstack.common.TwinstackSettings;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The connections of the service in one pool for each event loop, so that a request, its query and
 * its answer stay on one thread: a loop that has something for another must wake it up. A loop
 * whose own connections are all in use takes an idle one of another's; where none is idle, it waits
 * where the fewest do.
 */
final class EventLoopPools implements ConnectionFactory, Disposable {

  private record LoopPool(EventLoop loop, ConnectionPool connections, PoolMetrics metrics) {

    boolean hasIdle() {
      return metrics.idleSize() > 0;
    }

    int waiting() {
      return metrics.pendingAcquireSize();
    }
  }

  /** Where Reactor looks for what to do with a value that came too late; see its {@code Hooks}. */
  private static final String ON_NEXT_DROPPED = "reactor.onNextDropped.local";

  private final List<LoopPool> pools;
  private final Duration limit;
  private final Deadlines deadlines;

  private EventLoopPools(List<LoopPool> pools, Duration limit, Deadlines deadlines) {
    this.pools = List.copyOf(pools);
    this.limit = limit;
    this.deadlines = deadlines;
  }

  /**
   * Shares connections out evenly.
   *
   * @param settings how many there are in all, and how long a request waits for one
   * @param loops who shares them; where they are more than the connections, some go without
   * @param pool makes the pool of a loop with so many connections
   */
  static EventLoopPools share(
      TwinstackSettings.Pool settings,
      Iterable<EventExecutor> loops,
      Deadlines deadlines,
      BiFunction<EventLoop, Integer, ConnectionPool> pool) {
    int connections = settings.size();
    List<EventLoop> all = new ArrayList<>();
    loops.forEach(loop -> all.add((EventLoop) loop));
    List<LoopPool> pools = new ArrayList<>();
    for (int n = 0; n < Math.min(all.size(), connections); n++) {
      int size = connections / all.size() + (n < connections % all.size() ? 1 : 0);
      ConnectionPool own = pool.apply(all.get(n), size);
      pools.add(new LoopPool(all.get(n), own, own.getMetrics().orElseThrow()));
    }
    return new EventLoopPools(pools, settings.acquireTimeout(), deadlines);
  }

  /** Opens all connections; those that cannot be opened now are opened when they are wanted. */
  Mono<Void> warmUp() {
    return Flux.fromIterable(pools)
        .flatMap(pool -> pool.connections().warmup().onErrorComplete())
        .then();
  }

  @Override
  public Mono<Connection> create() {
    return Mono.defer(() -> choose().connections().create())
        .timeout(deadlines.after(limit), Mono.error(this::tooLate))
        .contextWrite(
            context -> context.put(ON_NEXT_DROPPED, (Consumer<Object>) EventLoopPools::release));
  }

  private static void release(Object connection) {
    Mono.from(((Connection) connection).close()).subscribe();
  }

  private R2dbcTimeoutException tooLate() {
    return new R2dbcTimeoutException("No connection in " + limit);
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
    return pools.getFirst().connections().getMetadata();
  }

  @Override
  public void dispose() {
    pools.forEach(pool -> pool.connections().dispose());
  }
}
