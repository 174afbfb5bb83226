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
        .register(meters);
    Gauge.builder("virtual.threads.carriers", scheduler, VirtualThreadSchedulerMXBean::getPoolSize)
        .register(meters);
    Gauge.builder(
            "virtual.threads.mounted",
            scheduler,
            VirtualThreadSchedulerMXBean::getMountedVirtualThreadCount)
        .register(meters);
    Gauge.builder(
            "virtual.threads.queued",
            scheduler,
            VirtualThreadSchedulerMXBean::getQueuedVirtualThreadCount)
        .register(meters);
  }
}
