package dev.twinstack.app.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.springframework.stereotype.Component;

/**
 * Leaves the management port out of the request figures, as Spring MVC does by itself: whoever
 * scrapes would else be counted as a client.
 */
@Component
class ManagementMeterFilter implements MeterFilter {

  @Override
  public MeterFilterReply accept(Meter.Id meter) {
    String uri = meter.getTag("uri");
    return meter.getName().equals("http.server.requests")
            && uri != null
            && uri.startsWith("/actuator")
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }
}
