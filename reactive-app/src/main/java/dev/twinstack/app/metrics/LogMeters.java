package dev.twinstack.app.metrics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lines for the log, by level, counted as they are written. Micrometer counts them by a filter,
 * which Logback asks before every line that might be written: dozens of times a request, for lines
 * whose level is off.
 */
@Component
final class LogMeters extends UnsynchronizedAppenderBase<ILoggingEvent> implements MeterBinder {

  private static final List<Level> LEVELS =
      List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG, Level.TRACE);

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Map<Level, Counter> counters = new ConcurrentHashMap<>();

  @Override
  public void bindTo(MeterRegistry meters) {
    for (Level level : LEVELS) {
      counters.put(
          level,
          Counter.builder("logback.events")
              .tag("level", level.toString().toLowerCase(Locale.ROOT))
              .baseUnit("events")
              .description("Lines for the log, by level")
              .register(meters));
    }
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent line) {
    Counter counter = counters.get(line.getLevel());
    if (counter != null) {
      counter.increment();
    }
  }

  @PreDestroy
  void detach() {
    root.detachAppender(this);
    stop();
  }
}
