package dev.twinstack.app.database;

import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionEventListener;

/**
 * Times each statement from sending it until its last row is there (the driver reads them all
 * before it returns). Hibernate makes one for every session, hence the global registry.
 */
public final class QueryTimer implements SessionEventListener {

  private static final long serialVersionUID = 1L;
  private static final Timer TIMER = Metrics.timer(MetricNames.QUERY);

  private long startNs;

  @Override
  public void jdbcExecuteStatementStart() {
    startNs = System.nanoTime();
  }

  @Override
  public void jdbcExecuteStatementEnd() {
    TIMER.record(System.nanoTime() - startNs, TimeUnit.NANOSECONDS);
  }
}
