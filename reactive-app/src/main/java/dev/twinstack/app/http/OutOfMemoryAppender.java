package dev.twinstack.app.http;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import dev.twinstack.common.Watchdog;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Hears of every {@code OutOfMemoryError}, since whoever catches one, the framework and the server
 * among them, writes it into the log. Does what {@code -XX:+ExitOnOutOfMemoryError} does, for a
 * service that was started without that flag.
 */
final class OutOfMemoryAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Consumer<String> end;

  OutOfMemoryAppender(Consumer<String> end) {
    this.end = end;
  }

  @Override
  public void start() {
    super.start();
    setContext(root.getLoggerContext());
    root.addAppender(this);
  }

  @Override
  public void stop() {
    root.detachAppender(this);
    super.stop();
  }

  @Override
  protected void append(ILoggingEvent line) {
    for (IThrowableProxy failure = line.getThrowableProxy();
        failure != null;
        failure = failure.getCause()) {
      if (failure.getClassName().equals(OutOfMemoryError.class.getName())) {
        end.accept(Watchdog.OUT_OF_MEMORY);
      }
    }
  }
}
