package dev.twinstack.app.database;

import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.ExecuteFunction;
import reactor.core.publisher.Flux;

/** Times each statement from sending it until its last row is there. */
final class QueryTimer implements ExecuteFunction {

  private final Timer timer;

  QueryTimer(MeterRegistry meters) {
    this.timer = meters.timer(MetricNames.QUERY);
  }

  @Override
  public Publisher<? extends Result> execute(Statement statement) {
    return Flux.defer(() -> {
      long startNs = System.nanoTime();
      return Flux.from(statement.execute())
          .doOnTerminate(() -> timer.record(System.nanoTime() - startNs, TimeUnit.NANOSECONDS));
    });
  }
}
