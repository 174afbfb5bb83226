package dev.twinstack.app.database;

import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.ExecuteFunction;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.netty.channel.AbortedException;

/**
 * Times each statement from sending it until its last row is there, and gives it up where that
 * takes too long. Asked when the connection is there and the statement is about to be sent.
 */
final class QueryTimer implements ExecuteFunction {

  private final Timer timer;
  private final Duration limit;
  private final Deadlines deadlines;
  private final Supplier<Scheduler> loop;

  QueryTimer(MeterRegistry meters, Duration limit, Deadlines deadlines, Supplier<Scheduler> loop) {
    this.timer = meters.timer(MetricNames.QUERY);
    this.limit = limit;
    this.deadlines = deadlines;
    this.loop = loop;
  }

  @Override
  public Publisher<? extends Result> execute(Statement statement) {
    long startNs = System.nanoTime();
    return Flux.<Result>from(statement.execute())
        // From another thread it could stop the driver's queue for good.
        .cancelOn(loop.get())
        .onErrorMap(QueryTimer::isOfTheConnection, QueryTimer::lost)
        .takeUntilOther(deadlines.failAfter(limit, this::tooLate))
        .doOnTerminate(() -> timer.record(System.nanoTime() - startNs, TimeUnit.NANOSECONDS));
  }

  /** What the driver throws, and does not call an exception of R2DBC, where a connection breaks. */
  private static boolean isOfTheConnection(Throwable failure) {
    return failure instanceof IllegalStateException || failure instanceof AbortedException;
  }

  private static R2dbcNonTransientResourceException lost(Throwable failure) {
    return new R2dbcNonTransientResourceException("The connection was lost", failure);
  }

  private R2dbcTimeoutException tooLate() {
    return new R2dbcTimeoutException("No answer in " + limit);
  }
}
