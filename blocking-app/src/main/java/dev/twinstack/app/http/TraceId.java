package dev.twinstack.app.http;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.function.ServerRequest;

/** The trace of a request, by which a collector knows it. */
final class TraceId {

  /** The name under which the log has it: the Elastic Common Schema's. */
  static final String LOG_KEY = "trace.id";

  private TraceId() {}

  /** Empty where requests are not traced. Asked of the request, since a thread may serve many. */
  static Optional<String> of(ServerRequest request) {
    return ServerHttpObservationFilter.findObservationContext(request.servletRequest())
        .map(observation -> observation.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map((Span span) -> span.context().traceId());
  }
}
