package dev.twinstack.testbed.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Requests drawn from a grammar of what the two resources may be asked, and of the ways to ask it
 * oddly: well-formed as HTTP, whatever is in them. The same seed draws the same request.
 */
final class RandomRequests {

  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "X");
  private static final List<String> PATHS =
      List.of(
          "/demo", "/demo", "/demo", "/idle", "/", "/demo/", "/d%65mo", "/idle;a", "/a/../demo");
  private static final List<String> KEYS =
      List.of("name", "name", "name", "n%61me", "NAME", "x", "", "name%20", "%", "na+me");
  private static final List<String> VALUES =
      List.of(
          "a",
          "1",
          "",
          "+",
          "%00",
          "%0d%0a",
          "%27%20or%201=1",
          "%25",
          "a=b",
          "?",
          "/",
          "$%7B7*7%7D");
  private static final List<String> ACCEPTED =
      List.of(
          "*/*", "application/json", "text/html", "application/*", "json", ";q=0", ";q=0.5", ",");
  private static final List<String> FIELDS =
      List.of(
          "Connection: close",
          "Connection: keep-alive, x",
          "Range: bytes=0-0",
          "If-None-Match: *",
          "Accept-Encoding: gzip;q=1",
          "Cookie: a=b; =;\"",
          "Origin: http://evil.test",
          "Content-Type: text/plain; charset=\"",
          "X-Request-Id: 7b3f-1",
          "X-Request-Id: a b",
          "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
          "Upgrade: h2c",
          "Max-Forwards: 0",
          "Via: 1.0 a",
          "TE: trailers",
          "Trailer: X");

  /**
   * What a byte may be in a value of a field: a tab, a blank, what is visible, and beyond ASCII.
   */
  private static final String VALUE_CHARACTERS = visible();

  /** Fields on which the two servers have opinions of their own, before any rule of ours. */
  private static final List<String> EXPECTATIONS =
      List.of("Expect: 100-continue\r\n", "Expect: 200-ok\r\n");

  /** Jetty's parser stops before it has told the method. */
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%[0-9a-f]?(\\?|$)");

  private static final Pattern NAME = Pattern.compile("[?&]n(a|%61)me=[^&\\s]");
  private static final Pattern ROWS = Pattern.compile("\\[(\\{.*})?]");

  private final SplittableRandom random;

  private RandomRequests(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The request of a seed; its status is not known beforehand. */
  static Probe wellFormed(long seed) {
    return new RandomRequests(seed).draw(seed);
  }

  /**
   * The same with up to three bytes of its head changed, so that it is HTTP no more, or other HTTP,
   * and now and then with an expectation.
   */
  static Probe malformed(long seed) {
    RandomRequests requests = new RandomRequests(seed);
    StringBuilder request = new StringBuilder(requests.draw(seed).request());
    if (requests.random.nextInt(8) == 0) {
      request.insert(request.indexOf("Host:"), requests.oneOf(EXPECTATIONS));
    }
    for (int changes = 1 + requests.random.nextInt(3); changes > 0; changes--) {
      requests.change(request);
    }
    return new Probe("malformed request of seed " + seed, 0, request.toString());
  }

  /** Whether a request says whose rows it wants, so that there is only one answer to it. */
  static boolean namesRows(Probe probe) {
    return NAME.matcher(probe.request()).find();
  }

  /** An answer without what depends on the name that is drawn for a request without one. */
  static String withoutRows(String answer) {
    return ROWS.matcher(answer)
        .replaceAll("[...]")
        .replaceAll("Content-Length: [0-9]+", "Content-Length: ...");
  }

  private void change(StringBuilder request) {
    int head = request.indexOf("\r\n\r\n");
    int position = random.nextInt(head < 1 ? request.length() : head);
    char one =
        (char)
            (random.nextInt(4) == 0
                ? random.nextInt(256)
                : " \t\r\n:;,\0/?#%".charAt(random.nextInt(12)));
    switch (random.nextInt(4)) {
      case 0 -> request.insert(position, one);
      case 1 -> request.setCharAt(position, one);
      case 2 -> request.deleteCharAt(position);
      default ->
          request.insert(
              position,
              request.substring(position, Math.min(head + 2, position + random.nextInt(1, 20))));
    }
  }

  private Probe draw(long seed) {
    String body = random.nextInt(5) == 0 ? body() : null;
    String method = oneOf(METHODS);
    String target = target();
    if (BROKEN_ESCAPE.matcher(target).find()) {
      // To HEAD the services differ there.
      method = "GET";
    }
    String request = method + " " + target + " HTTP/1.1\r\nHost: twinstack.test\r\n" + fields();
    String framing = body == null ? "\r\n" : "Content-Length: " + body.length() + "\r\n\r\n" + body;
    return new Probe("request of seed " + seed, 0, request + framing);
  }

  private String target() {
    StringBuilder target = new StringBuilder(oneOf(PATHS));
    if (random.nextInt(10) == 0) {
      target.append('/').append(escapes());
    }
    char separator = '?';
    for (int pairs = random.nextInt(4); pairs > 0; pairs--) {
      target
          .append(separator)
          .append(oneOf(KEYS))
          .append(oneOf(List.of("=", "=", "=", "")))
          .append(value());
      separator = '&';
    }
    return target.toString();
  }

  private String value() {
    return switch (random.nextInt(4)) {
      case 0 -> escapes();
      case 1 -> "x".repeat(random.nextInt(250, 260));
      default -> oneOf(VALUES);
    };
  }

  /** Escaped bytes, of UTF-8 or of nothing, and now and then an escape cut off. */
  private String escapes() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      byte[] bytes =
          random.nextBoolean()
              ? Character.toString(random.nextInt(0xd7ff)).getBytes(StandardCharsets.UTF_8)
              : new byte[] {(byte) random.nextInt(256)};
      for (byte each : bytes) {
        text.append("%%%02x".formatted(each & 0xff));
      }
    }
    return random.nextInt(8) == 0 ? text.substring(0, text.length() - 1) : text.toString();
  }

  private String fields() {
    StringBuilder fields = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      String field =
          switch (random.nextInt(4)) {
            case 0 -> "Accept: " + oneOf(ACCEPTED) + oneOf(ACCEPTED) + oneOf(ACCEPTED);
            case 1 -> "X-" + random.nextInt(100) + ": " + characters();
            default -> oneOf(FIELDS);
          };
      fields.append(field).append("\r\n");
    }
    return fields.toString();
  }

  private String characters() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(VALUE_CHARACTERS.charAt(random.nextInt(VALUE_CHARACTERS.length())));
    }
    return text.toString();
  }

  private String body() {
    return random.nextBoolean()
        ? "GET /nothing HTTP/1.1\r\nHost: smuggled\r\n\r\n"
        : characters().repeat(random.nextInt(100));
  }

  private String oneOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String visible() {
    StringBuilder characters = new StringBuilder("\t ");
    for (char c = 0x21; c < 0x100; c++) {
      if (c < 0x7f || c > 0xa0) {
        characters.append(c);
      }
    }
    return characters.toString();
  }
}
