package dev.twinstack.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import java.util.stream.StreamSupport;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.netty.resources.LoopResources;

/** The event loops of the server: what carries the requests in this style. */
@Component
class SchedulerMeters implements MeterBinder {

  private final EventLoopGroup loops;

  SchedulerMeters(ReactorResourceFactory resources) {
    this.loops = resources.getLoopResources().onServer(LoopResources.DEFAULT_NATIVE);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("event.loop.threads", loops, SchedulerMeters::threads)
        .description("Event loops that carry the requests")
        .register(meters);
    Gauge.builder("event.loop.pending.tasks", loops, SchedulerMeters::pendingTasks)
        .description("Tasks that wait for an event loop")
        .register(meters);
  }

  private static long threads(Iterable<EventExecutor> loops) {
    return StreamSupport.stream(loops.spliterator(), false).count();
  }

  private static long pendingTasks(Iterable<EventExecutor> loops) {
    return StreamSupport.stream(loops.spliterator(), false)
        .filter(SingleThreadEventExecutor.class::isInstance)
        .mapToLong(loop -> ((SingleThreadEventExecutor) loop).pendingTasks())
        .sum();
  }
}
