package dev.twinstack.app.metrics;

import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.stereotype.Component;

/** Gives a help text to the meters that come without one. */
@Component
class MeterDescriptions implements MeterFilter {

  @Override
  public Meter.Id map(Meter.Id id) {
    String description = MetricNames.DESCRIPTIONS.get(id.getName());
    if (description == null) {
      return id;
    }
    return new Meter.Id(
        id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), description, id.getType());
  }
}
