package dev.twinstack.app.metrics;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;
import org.springframework.stereotype.Component;

/**
 * Times requests under the very name and tags of Micrometer's own handler, and comes before it.
 * That one makes the timer's tags and its identifier anew for every request, to look it up; this
 * one knows it by the values of the framework's own convention.
 */
@Component
@Order(0)
class RequestTimer implements MeterObservationHandler<ServerRequestObservationContext> {

  private static final ServerRequestObservationConvention TAGS =
      new DefaultServerRequestObservationConvention();

  private final MeterRegistry meters;
  private final Map<KeyValues, Timer> timers = new ConcurrentHashMap<>();

  RequestTimer(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof ServerRequestObservationContext;
  }

  @Override
  public void onStart(ServerRequestObservationContext context) {
    context.put(Timer.Sample.class, Timer.start(meters));
  }

  @Override
  public void onStop(ServerRequestObservationContext context) {
    Timer.Sample sample = context.getRequired(Timer.Sample.class);
    // The tag for the exception is among the values: the one for the error follows from it.
    sample.stop(
        timers.computeIfAbsent(
            TAGS.getLowCardinalityKeyValues(context), values -> register(context, values)));
  }

  private Timer register(ServerRequestObservationContext context, KeyValues values) {
    Throwable error = context.getError();
    Tags tags = Tags.of("error", error == null ? KeyValue.NONE_VALUE : nameOf(error));
    for (KeyValue value : values) {
      tags = tags.and(value.getKey(), value.getValue());
    }
    return meters.timer(Objects.requireNonNull(context.getName()), tags);
  }

  private static String nameOf(Throwable error) {
    return error.getClass().getSimpleName();
  }
}
