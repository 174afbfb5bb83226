package dev.twinstack.app.metrics;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tracing, as far as it is not the framework's, where the settings ask for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "twinstack.tracing", havingValue = "otlp")
class TracingConfiguration {

  /** Nobody: lines of the log name the trace of their request, not of their thread. */
  @Bean
  OtelTracer.EventPublisher threadContextListeners() {
    return event -> {};
  }

  /** Leaves the management port out, as Spring MVC does by itself. */
  @Bean
  SpanExportingPredicate managementSpanFilter() {
    return span -> !span.getTags().getOrDefault("http.url", "").startsWith("/actuator");
  }
}
