package dev.twinstack.app.metrics;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.stereotype.Component;

/**
 * What the process has used, in seconds: Micrometer's own meters of the same figures, which
 * Prometheus' rules on names reject, are turned off in the settings.
 */
@Component
class ProcessMeters implements MeterBinder {

  private static final double NS_PER_SECOND = 1e9;
  private static final double MS_PER_SECOND = 1e3;

  @Override
  public void bindTo(MeterRegistry meters) {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    FunctionCounter.builder(
            "process.cpu", process, bean -> bean.getProcessCpuTime() / NS_PER_SECOND)
        .baseUnit("seconds")
        .description("CPU time that the process has used")
        .register(meters);
    FunctionCounter.builder(
            "jvm.compilation",
            ManagementFactory.getPlatformMXBean(CompilationMXBean.class),
            bean -> bean.getTotalCompilationTime() / MS_PER_SECOND)
        .baseUnit("seconds")
        .description("Time that the compilers have used, on all their threads")
        .register(meters);
    FunctionCounter.builder(
            "jvm.allocated",
            ManagementFactory.getPlatformMXBean(ThreadMXBean.class),
            ThreadMXBean::getTotalThreadAllocatedBytes)
        .baseUnit("bytes")
        .description("Heap memory that all threads have allocated, virtual and ended ones too")
        .register(meters);
    Gauge.builder("jvm.processors", process, OperatingSystemMXBean::getAvailableProcessors)
        .description("Processors that the JVM may use")
        .register(meters);
  }
}
