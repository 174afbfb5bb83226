package dev.twinstack.comparison.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests that no service is to take. */
final class Nonsense {

  private static final int LONG = 64 * 1024;

  /** Each has the authority of the target as its only argument. */
  private static final List<String> MALFORMED =
      List.of(
          "\0\0\0\0\r\n\r\n",
          "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n",
          "GET /idle HTTP/9.9\r\nHost: %s\r\n\r\n",
          "GET /idle HTTP/1.1\r\n\r\n",
          "GET /idle HTTP/1.1\r\nHost: %1$s\r\nHost: %1$s\r\n\r\n",
          "GET /idle HTTP/1.1\r\nHost: %s\r\nno colon\r\n\r\n",
          "GET /idle HTTP/1.1\r\nHost: %s\r\nContent-Length: -1\r\n\r\n",
          "GET /idle HTTP/1.1\r\nHost: %s\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
          "POST /idle HTTP/1.1\r\nHost: %s\r\nTransfer-Encoding: chunked\r\n\r\nXYZ\r\n",
          "POST /idle HTTP/1.1\r\nHost: %s\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n");

  private static final List<String> OVERSIZED =
      List.of(
          "GET /idle?%2$s HTTP/1.1\r\nHost: %1$s\r\n\r\n",
          "GET /idle HTTP/1.1\r\nHost: %1$s\r\nX-Long: %2$s\r\n\r\n",
          "GET /idle HTTP/1.1\r\nHost: %1$s\r\n%3$s\r\n",
          "%2$s /idle HTTP/1.1\r\nHost: %1$s\r\n\r\n",
          "POST /idle HTTP/1.1\r\nHost: %1$s\r\nContent-Length: 1000000000000\r\n\r\n%2$s");

  private Nonsense() {}

  static byte[] malformed(int number, String authority) {
    return bytes(MALFORMED.get(number % MALFORMED.size()).formatted(authority));
  }

  static byte[] oversized(int number, String authority) {
    return bytes(
        OVERSIZED
            .get(number % OVERSIZED.size())
            .formatted(authority, "a".repeat(LONG), "X-Many: a\r\n".repeat(LONG / 8)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
