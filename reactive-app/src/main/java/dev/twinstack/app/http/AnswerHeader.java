package dev.twinstack.app.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of an answer to the byte as Jetty writes it: {@code Date} first (RFC 9110, section
 * 6.6.1, wants it of a server that has a clock), {@code Content-Length} and {@code Connection}
 * last, in these spellings. What has them so already, as what the request filter has begun, is left
 * alone: every name and value would be checked a second time.
 */
final class AnswerHeader {

  private static final AsciiString CONNECTION = AsciiString.cached("Connection");
  private static final AsciiString CONTENT_TYPE = AsciiString.cached("Content-Type");
  private static final AsciiString CONTENT_LENGTH = AsciiString.cached("Content-Length");
  private static final AsciiString DATE_NAME = AsciiString.cached("Date");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  /** The text of the current second, made once a second. */
  private static volatile Second now = new Second(0, "");

  private AnswerHeader() {}

  private record Second(long epochSecond, String text) {}

  static void writeAsJetty(HttpResponse answer, boolean keptAliveInHttp10) {
    if (answer.status().code() < 200) {
      return;
    }
    HttpHeaders headers = answer.headers();
    if (!keptAliveInHttp10 && isAsJetty(headers)) {
      return;
    }
    boolean closes = headers.contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    List<Map.Entry<String, String>> fields = headers.entries();
    headers.clear();
    headers.set(DATE_NAME, date());
    @Nullable String length = null;
    for (Map.Entry<String, String> field : fields) {
      if (DATE_NAME.contentEqualsIgnoreCase(field.getKey())) {
        continue;
      }
      if (CONTENT_LENGTH.contentEqualsIgnoreCase(field.getKey())) {
        length = field.getValue();
      } else if (!CONNECTION.contentEqualsIgnoreCase(field.getKey())) {
        headers.add(spelt(field.getKey()), field.getValue());
      }
    }
    if (length != null) {
      headers.set(CONTENT_LENGTH, length);
    }
    if (closes) {
      headers.set(CONNECTION, HttpHeaderValues.CLOSE);
    } else if (keptAliveInHttp10) {
      headers.set(CONNECTION, HttpHeaderValues.KEEP_ALIVE);
    }
  }

  /** The date first, the length last, nothing of the connection, and nothing spelt otherwise. */
  private static boolean isAsJetty(HttpHeaders headers) {
    var fields = headers.iteratorCharSequence();
    if (!fields.hasNext() || !DATE_NAME.contentEquals(fields.next().getKey())) {
      return false;
    }
    while (fields.hasNext()) {
      CharSequence name = fields.next().getKey();
      boolean isLength = CONTENT_LENGTH.contentEqualsIgnoreCase(name);
      if ((isLength && (fields.hasNext() || !CONTENT_LENGTH.contentEquals(name)))
          || (CONTENT_TYPE.contentEqualsIgnoreCase(name) && !CONTENT_TYPE.contentEquals(name))
          || CONNECTION.contentEqualsIgnoreCase(name)
          || DATE_NAME.contentEqualsIgnoreCase(name)) {
        return false;
      }
    }
    return true;
  }

  private static CharSequence spelt(String name) {
    return CONTENT_TYPE.contentEqualsIgnoreCase(name) ? CONTENT_TYPE : name;
  }

  /** The current second, as {@code Date} has it. */
  static String date() {
    long second = System.currentTimeMillis() / 1000;
    Second last = now;
    if (last.epochSecond != second) {
      last = new Second(second, DATE.format(Instant.ofEpochSecond(second)));
      now = last;
    }
    return last.text;
  }
}
