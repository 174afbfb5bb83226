package dev.twinstack.testbed.contract;

import dev.twinstack.common.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire.
 *
 * @param name what is odd about it
 * @param status the status of the answer
 * @param request the bytes, ISO-8859-1 characters standing for one byte each
 * @param deviation why two services may answer it differently; null where they may not
 */
record Probe(String name, int status, String request, @Nullable String deviation) {

  private static final Pattern REQUEST_ID =
      Pattern.compile("(?i)\r\nX-Request-Id:[ \t]*([^\r]*?)[ \t]*\r\n(?![ \t])");

  Probe(String name, int status, String request) {
    this(name, status, request, null);
  }

  byte[] bytes() {
    return request.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The identifier that it is sent with and gets back; null where it has none, or one not taken.
   */
  @Nullable String requestId() {
    Matcher field = REQUEST_ID.matcher(request);
    return field.find() && RequestId.of(field.group(1), null).equals(field.group(1))
        ? field.group(1)
        : null;
  }

  boolean isHead() {
    return request.startsWith("HEAD ");
  }

  boolean isOptions() {
    return request.startsWith("OPTIONS ");
  }
}
