package dev.twinstack.app.http;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The trace of a request, by which a collector knows it. */
final class TraceId {

  /** The name under which the log has it: the Elastic Common Schema's. */
  static final String LOG_KEY = "trace.id";

  private TraceId() {}

  /** Empty where requests are not traced. Asked of the request, since a thread may serve many. */
  static Optional<String> of(ServerRequest request) {
    return ServerRequestObservationContext.findCurrent(request.exchange().getAttributes())
        .map(observation -> observation.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map((Span span) -> span.context().traceId());
  }
}
