package dev.twinstack.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.springframework.stereotype.Component;

/** The scheduler of virtual threads: what carries the requests in this style. */
@Component
class SchedulerMeters implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry meters) {
    VirtualThreadSchedulerMXBean scheduler =
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    Gauge.builder(
            "virtual.threads.parallelism", scheduler, VirtualThreadSchedulerMXBean::getParallelism)
        .description("Threads that may carry virtual threads at one time")
        .register(meters);
    Gauge.builder("virtual.threads.carriers", scheduler, VirtualThreadSchedulerMXBean::getPoolSize)
        .description("Threads there are to carry virtual threads")
        .register(meters);
    Gauge.builder(
            "virtual.threads.mounted",
            scheduler,
            VirtualThreadSchedulerMXBean::getMountedVirtualThreadCount)
        .description("Virtual threads that a thread carries")
        .register(meters);
    Gauge.builder(
            "virtual.threads.queued",
            scheduler,
            VirtualThreadSchedulerMXBean::getQueuedVirtualThreadCount)
        .description("Virtual threads that wait for a thread to carry them")
        .register(meters);
  }
}
