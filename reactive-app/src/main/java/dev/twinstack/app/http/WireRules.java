package dev.twinstack.app.http;

import dev.twinstack.common.HostRules;
import dev.twinstack.common.Problem;
import dev.twinstack.common.TargetRules;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Jetty's parser refuses and Netty's lets pass: RFC 9112 on the request line, {@code Host},
 * RFC 9110 on {@code Expect} and {@code Upgrade}.
 */
final class WireRules {

  private static final int MAX_HEADER_BYTES = 8192;
  private static final Pattern ABSOLUTE_FORM =
      Pattern.compile("(https?)://([^/?]*)([/?].*)?", Pattern.CASE_INSENSITIVE);

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
        || hosts.size() > 1
        || (http11 && hosts.isEmpty())
        || !isTarget(request.uri(), hosts, request.method())
        || (!hosts.isEmpty() && !HostRules.isWellFormed(hosts.getFirst()))) {
      return Problem.MALFORMED_REQUEST;
    }
    if (http11 && !isKnownExpectation(request.headers().get(HttpHeaderNames.EXPECT))) {
      return Problem.EXPECTATION_FAILED;
    }
    if (http11 && isUpgradeWithoutOption(request.headers())) {
      return Problem.MALFORMED_REQUEST;
    }
    if (request.method().equals(HttpMethod.CONNECT)) {
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

  private static boolean isTarget(String target, List<String> hosts, HttpMethod method) {
    if (!TargetRules.isWellFormed(target)) {
      return false;
    }
    if (target.startsWith("/") || method.equals(HttpMethod.CONNECT)) {
      return true;
    }
    Matcher absolute = ABSOLUTE_FORM.matcher(target);
    return absolute.matches()
        && (hosts.isEmpty()
            || withoutDefaultPort(absolute.group(1), absolute.group(2))
                .equalsIgnoreCase(withoutDefaultPort(absolute.group(1), hosts.getFirst())));
  }

  private static String withoutDefaultPort(String scheme, String authority) {
    String port = scheme.equalsIgnoreCase("http") ? ":80" : ":443";
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }

  private static boolean isKnownExpectation(@Nullable String expectation) {
    return expectation == null || expectation.strip().equalsIgnoreCase("100-continue");
  }

  private static boolean isUpgradeWithoutOption(HttpHeaders headers) {
    return headers.contains(HttpHeaderNames.UPGRADE)
        && !headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
  }
}
