package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat's parser refuses and Netty's lets pass: RFC 9112 on the request line, {@code Host}
 * and {@code Transfer-Encoding}, RFC 9110 on {@code Expect}. In the order of Tomcat's
 * Http11Processor, so that a request with several faults gets the same answer.
 */
final class WireRules {

  private static final int MAX_HEADER_BYTES = 8192;
  private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9.])?";
  private static final String ADDRESS = "\\[[0-9A-Fa-f:.]+]";
  private static final Pattern HOST =
      Pattern.compile("((" + NAME + "|" + ADDRESS + ")(:[0-9]*)?)?");
  private static final Pattern ABSOLUTE_FORM =
      Pattern.compile("https?://([^/?]*)([/?].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final String FORBIDDEN_IN_TARGET = "\"#<>[\\]^`{|}";

  private WireRules() {}

  /** Why a request is refused; null where it is not. */
  static @Nullable Problem problemOf(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Problem.MALFORMED_REQUEST;
    }
    HttpVersion version = request.protocolVersion();
    boolean http11 = version.equals(HttpVersion.HTTP_1_1);
    if (!http11 && !version.equals(HttpVersion.HTTP_1_0)) {
      return Problem.HTTP_VERSION_NOT_SUPPORTED;
    }
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (sizeOf(request) > MAX_HEADER_BYTES
        || !isInCapitals(version)
        || hosts.size() > 1
        || (http11 && hosts.isEmpty())
        || !isTarget(request.uri(), hosts, http11, request.method())
        || (!hosts.isEmpty() && !isHost(hosts.getFirst()))) {
      return Problem.MALFORMED_REQUEST;
    }
    if (http11 && !isKnownExpectation(request.headers().get(HttpHeaderNames.EXPECT))) {
      return Problem.EXPECTATION_FAILED;
    }
    if (request.method().equals(HttpMethod.CONNECT) || hasUnknownCoding(request)) {
      return Problem.NOT_IMPLEMENTED;
    }
    return null;
  }

  /** As it was on the wire, with one blank after each colon. */
  private static int sizeOf(HttpRequest request) {
    int size =
        request.method().name().length() + request.uri().length() + " HTTP/1.1\r\n \r\n".length();
    for (var fields = request.headers().iteratorCharSequence(); fields.hasNext(); ) {
      var field = fields.next();
      size += field.getKey().length() + field.getValue().length() + ": \r\n".length();
    }
    return size;
  }

  /** The codec hands out its constants for the exact spelling only, not for {@code http/1.1}. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isInCapitals(HttpVersion version) {
    return version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
  }

  private static boolean isHost(String host) {
    return isPlainHost(host) || HOST.matcher(host).matches();
  }

  /** What nearly every client sends, letters, digits, dots and a port, without the pattern. */
  private static boolean isPlainHost(String host) {
    int port = host.indexOf(':');
    int end = port < 0 ? host.length() : port;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!isDigit && i != port && (i > end || !(isLetter || (c == '.' && i > 0)))) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean isTarget(
      String target, List<String> hosts, boolean http11, HttpMethod method) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= 0x20 || c >= 0x7f || FORBIDDEN_IN_TARGET.indexOf(c) >= 0) {
        return false;
      }
    }
    // Tomcat leaves these to the shared rules, which say the same; Spring's URI would not get that
    // far.
    if (target.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(target).find()) {
      return false;
    }
    if (target.startsWith("/")) {
      return true;
    }
    if (target.equals("*") || method.equals(HttpMethod.CONNECT)) {
      return !target.equals("*") || method.equals(HttpMethod.OPTIONS);
    }
    var absolute = ABSOLUTE_FORM.matcher(target);
    return absolute.matches() && (!http11 || hosts.getFirst().equalsIgnoreCase(absolute.group(1)));
  }

  private static boolean isKnownExpectation(@Nullable String expectation) {
    return expectation == null || expectation.strip().equalsIgnoreCase("100-continue");
  }

  private static boolean hasUnknownCoding(HttpRequest request) {
    if (!request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
      return false;
    }
    return request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING).stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .takeWhile(coding -> !coding.equals("chunked"))
        .findFirst()
        .isPresent();
  }
}
