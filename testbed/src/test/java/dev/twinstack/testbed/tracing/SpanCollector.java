package dev.twinstack.testbed.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces: takes them in as OTLP over HTTP, in protobuf, has it. */
public final class SpanCollector implements AutoCloseable {

  private final HttpServer server;
  private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  /** Listens on a free port. */
  public static SpanCollector start() throws IOException {
    SpanCollector collector =
        new SpanCollector(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    collector.server.createContext("/v1/traces", collector::take);
    collector.server.start();
    return collector;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.addAll(
          ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList());
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      // All taken: an empty message, which has no bytes.
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** Where a service is to send its spans. */
  public String endpoint() {
    return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  /** All that has come, as it came. */
  public List<ResourceSpans> received() {
    return received;
  }

  /** All spans that have come. */
  public List<Span> spans() {
    return received.stream()
        .map(ResourceSpans::getScopeSpansList)
        .flatMap(List::stream)
        .map(ScopeSpans::getSpansList)
        .flatMap(List::stream)
        .toList();
  }

  /** The first span of a trace; fails where none comes. */
  public Span await(String traceId) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(deadline)) {
      for (Span span : spans()) {
        if (hex(span.getTraceId().toByteArray()).equals(traceId)) {
          return span;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no span of %s among %s".formatted(traceId, spans()));
  }

  /** An identifier as people read it. */
  public static String hex(byte[] id) {
    return HexFormat.of().formatHex(id);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
