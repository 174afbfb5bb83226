package dev.twinstack.app.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The header of an answer to the byte as Tomcat writes it: no reason phrase, the same fields in the
 * same order and spelling, {@code Date} (RFC 9110, section 6.6.1, wants it of a server that has a
 * clock), and {@code Connection: close} on the statuses after which Tomcat drops the connection.
 */
final class AnswerHeader {

  private static final Set<Integer> DROPPING = Set.of(400, 408, 411, 413, 414, 500, 501, 503);

  /** Tomcat does not announce these itself; the other service's valve does, ahead of all fields. */
  private static final Set<Integer> ANNOUNCED_BY_THE_VALVE = Set.of(417, 505);

  private static final AsciiString CONNECTION = AsciiString.cached("Connection");
  private static final AsciiString CONTENT_TYPE = AsciiString.cached("Content-Type");
  private static final AsciiString CONTENT_LENGTH = AsciiString.cached("Content-Length");
  private static final AsciiString DATE_NAME = AsciiString.cached("Date");

  private static final Map<Integer, HttpResponseStatus> WITHOUT_REASON = new ConcurrentHashMap<>();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  /** The text of the current second, made once a second. */
  private static volatile Second now = new Second(0, "");

  private AnswerHeader() {}

  private record Second(long epochSecond, String text) {}

  static void writeAsTomcat(HttpResponse answer, boolean keptAliveInHttp10) {
    int status = answer.status().code();
    if (status < 200) {
      return;
    }
    answer.setStatus(
        WITHOUT_REASON.computeIfAbsent(status, code -> new HttpResponseStatus(code, "")));
    HttpHeaders headers = answer.headers();
    boolean closes =
        DROPPING.contains(status)
            || headers.contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    headers.remove(HttpHeaderNames.CONNECTION);
    if (ANNOUNCED_BY_THE_VALVE.contains(status)) {
      headers.set(CONNECTION, HttpHeaderValues.CLOSE);
    }
    move(headers, CONTENT_TYPE);
    move(headers, CONTENT_LENGTH);
    headers.set(DATE_NAME, date());
    if (headers.contains(HttpHeaderNames.CONNECTION)) {
      return;
    }
    if (closes) {
      headers.set(CONNECTION, HttpHeaderValues.CLOSE);
    } else if (keptAliveInHttp10) {
      headers.set(CONNECTION, HttpHeaderValues.KEEP_ALIVE);
    }
  }

  /** To the end of the header, in this spelling. */
  private static void move(HttpHeaders headers, AsciiString name) {
    @Nullable String value = headers.get(name);
    if (value != null) {
      headers.set(name, value);
    }
  }

  private static String date() {
    long second = System.currentTimeMillis() / 1000;
    Second last = now;
    if (last.epochSecond != second) {
      last = new Second(second, DATE.format(Instant.ofEpochSecond(second)));
      now = last;
    }
    return last.text;
  }
}
