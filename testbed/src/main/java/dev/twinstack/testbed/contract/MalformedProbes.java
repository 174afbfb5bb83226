package dev.twinstack.testbed.contract;

import java.util.List;

/** What is not HTTP, and what smugglers send. The service never sees most of these. */
final class MalformedProbes {

  private static final String HOST = "Host: twinstack.test\r\n";

  private MalformedProbes() {}

  static List<Probe> all() {
    return Probes.join(requestLine(), host(), fields(), framing(), sizes());
  }

  private static List<Probe> requestLine() {
    return List.of(
        new Probe("not HTTP", 400, "hello\r\n\r\n"),
        new Probe("version HTTP/2.0", 505, "GET /idle HTTP/2.0\r\n" + HOST + "\r\n"),
        new Probe("version HTTP/1.2", 505, "GET /idle HTTP/1.2\r\n" + HOST + "\r\n"),
        new Probe("version HTTP/9.9", 505, "GET /idle HTTP/9.9\r\n" + HOST + "\r\n"),
        new Probe("version in lower case", 200, "GET /idle http/1.1\r\n" + HOST + "\r\n"),
        new Probe("three blanks", 200, "GET   /idle HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("blank in the target", 400, "GET /demo?name=a b HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "empty line before the request", 200, "\r\nGET /idle HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("bare line feeds", 200, "GET /idle HTTP/1.1\nHost: twinstack.test\n\n"),
        new Probe("target without a slash", 400, "GET demo HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("target of a query only", 400, "GET ?name=a HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("fragment in the target", 400, "GET /idle#a HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("quote in the target", 400, "GET /demo?name=\" HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "angle bracket in the target", 400, "GET /demo?name=<a> HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("brace in the target", 400, "GET /demo?name={a} HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "square bracket in the query", 400, "GET /demo?name[]=a HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("pipe in the target", 400, "GET /demo?name=a|b HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "backslash in the target", 400, "GET /demo?name=a\\b HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("caret in the target", 400, "GET /demo?name=^ HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("backtick in the target", 400, "GET /demo?name=` HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("backslash in the path", 400, "GET /x\\..\\demo HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "control character in the target",
            400,
            "GET /demo?name=\u0001 HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "delete character in the target",
            400,
            "GET /demo?name=\u007f HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("NUL in the target", 400, "GET /demo?name=\u0000 HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "raw UTF-8 in the target",
            400,
            "GET /demo?name=\u00c3\u00a4 HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("raw ISO-8859-1 in the path", 400, "GET /d\u00e4mo HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("bad character in the method", 400, "G@T /idle HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe("NUL in the method", 400, "G\u0000T /idle HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "absolute form with user info",
            400,
            "GET http://a@b.test/idle HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "absolute form without an authority",
            400,
            "GET http:///idle HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "absolute form of another scheme",
            400,
            "GET ftp://twinstack.test/idle HTTP/1.1\r\n" + HOST + "\r\n"));
  }

  private static List<Probe> host() {
    return List.of(
        new Probe("no Host", 400, "GET /idle HTTP/1.1\r\n\r\n"),
        new Probe("no Host, an unknown path", 400, "GET /nothing HTTP/1.1\r\n\r\n"),
        new Probe("two Hosts", 400, "GET /idle HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\n\r\n"),
        new Probe(
            "two equal Hosts", 400, "GET /idle HTTP/1.1\r\nHost: a.test\r\nHost: a.test\r\n\r\n"),
        new Probe(
            "two Hosts in HTTP/1.0",
            400,
            "GET /idle HTTP/1.0\r\nHost: a.test\r\nHost: b.test\r\n\r\n"),
        new Probe("empty Host", 400, "GET /idle HTTP/1.1\r\nHost:\r\n\r\n"),
        new Probe("Host with a port", 200, "GET /idle HTTP/1.1\r\nHost: a.test:8080\r\n\r\n"),
        new Probe("Host of IPv4", 200, "GET /idle HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
        new Probe("Host of IPv6", 200, "GET /idle HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"),
        new Probe("Host with an empty port", 400, "GET /idle HTTP/1.1\r\nHost: a.test:\r\n\r\n"),
        new Probe(
            "Host with a port of letters", 400, "GET /idle HTTP/1.1\r\nHost: a.test:x\r\n\r\n"),
        new Probe(
            "Host with a port too high", 400, "GET /idle HTTP/1.1\r\nHost: a.test:99999\r\n\r\n"),
        new Probe("Host with user info", 400, "GET /idle HTTP/1.1\r\nHost: a@b.test\r\n\r\n"),
        new Probe("Host with a path", 400, "GET /idle HTTP/1.1\r\nHost: a.test/x\r\n\r\n"),
        new Probe("Host with a blank", 400, "GET /idle HTTP/1.1\r\nHost: a b\r\n\r\n"),
        new Probe("Host with two names", 400, "GET /idle HTTP/1.1\r\nHost: a.test, b.test\r\n\r\n"),
        new Probe("Host with an underscore", 200, "GET /idle HTTP/1.1\r\nHost: a_b.test\r\n\r\n"),
        new Probe("Host of port 0", 400, "GET /idle HTTP/1.1\r\nHost: a.test:0\r\n\r\n"),
        new Probe("Host of a signed port", 400, "GET /idle HTTP/1.1\r\nHost: a.test:+8\r\n\r\n"),
        new Probe("Host of a port only", 400, "GET /idle HTTP/1.1\r\nHost: :80\r\n\r\n"),
        new Probe("empty Host in HTTP/1.0", 400, "GET /idle HTTP/1.0\r\nHost:\r\n\r\n"),
        new Probe("Host of no IPv6", 400, "GET /idle HTTP/1.1\r\nHost: [:::]\r\n\r\n"),
        new Probe("Host of IPv6, not closed", 400, "GET /idle HTTP/1.1\r\nHost: [::1\r\n\r\n"));
  }

  private static Probe field(String name, int status, String field) {
    return new Probe(name, status, "GET /idle HTTP/1.1\r\n" + HOST + field + "\r\n\r\n");
  }

  private static List<Probe> fields() {
    return List.of(
        field("field without a colon", 400, "nonsense"),
        field("field without a name", 400, ": x"),
        field("blank before the colon", 400, "X-Blank : x"),
        field("blank in a field name", 400, "X Blank: x"),
        field("folded field", 200, "X-Fold: a\r\n b"),
        field("control character in a field name", 400, "X-\u0001: x"),
        field("NUL in a field name", 400, "X-\u0000: x"),
        field("umlaut in a field name", 400, "X-\u00e4: x"),
        field("NUL in a value", 400, "X-Value: a\u0000b"),
        field("control character in a value", 400, "X-Value: a\u0001b"),
        field("delete character in a value", 400, "X-Value: a\u007fb"),
        field("bare CR in a value", 400, "X-Value: a\rb"),
        new Probe(
            "bare line feed in the header",
            200,
            "GET /idle HTTP/1.1\r\n" + HOST + "X-A: 1\nX-B: 2\r\n\r\n"),
        new Probe(
            "blank before the first field",
            400,
            "GET /idle HTTP/1.1\r\n X-A: 1\r\n" + HOST + "\r\n"));
  }

  private static Probe framing(String name, int status, String fieldsAndBody) {
    return new Probe(name, status, "POST /demo HTTP/1.1\r\n" + HOST + fieldsAndBody);
  }

  private static List<Probe> framing() {
    return List.of(
        framing(
            "length and chunked",
            400,
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        framing("two lengths", 400, "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
        framing("two equal lengths", 400, "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
        framing("list of lengths", 400, "Content-Length: 5, 5\r\n\r\nhello"),
        framing("negative length", 400, "Content-Length: -1\r\n\r\n"),
        framing("length with a sign", 400, "Content-Length: +5\r\n\r\nhello"),
        framing("length of letters", 400, "Content-Length: x\r\n\r\n"),
        framing("empty length", 400, "Content-Length:\r\n\r\n"),
        framing("hexadecimal length", 400, "Content-Length: 0x5\r\n\r\nhello"),
        framing("length beyond a long", 400, "Content-Length: 99999999999999999999\r\n\r\n"),
        framing("length with a comment", 400, "Content-Length: 5 ;x\r\n\r\nhello"),
        framing(
            "chunked and length, in this order",
            400,
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
        framing(
            "a request smuggled behind a length that is given twice",
            400,
            "Content-Length: 0\r\nContent-Length: 44\r\n\r\nGET /nothing HTTP/1.1\r\nHost: smuggled\r\n\r\n"),
        framing(
            "a request smuggled behind a chunk",
            400,
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /nothing HTTP/1.1\r\nHost: smuggled\r\n\r\n"),
        framing("coding in capitals", 400, "TRANSFER-ENCODING: CHUNKED\r\n\r\n0\r\n\r\n"),
        framing(
            "chunk extension that ends in a bare line feed",
            400,
            "Transfer-Encoding: chunked\r\n\r\n5;a=\nb\r\nhello\r\n0\r\n\r\n"),
        framing("unknown coding", 400, "Transfer-Encoding: magic\r\n\r\n"),
        framing("gzip, then chunked", 400, "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
        framing("chunked, not last", 400, "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        framing(
            "chunked twice",
            400,
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        framing(
            "chunked with a vertical tab", 400, "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n"),
        framing(
            "chunked in HTTP/1.1 after a blank line fold",
            400,
            "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
        new Probe(
            "chunked in HTTP/1.0",
            400,
            "POST /demo HTTP/1.0\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
  }

  private static List<Probe> sizes() {
    return List.of(
        ofSize("header of 8192 bytes, all in the request line", 200, 8192, 0),
        ofSize("header of 8193 bytes, all in the request line", 400, 8193, 0),
        ofSize("header of 8192 bytes, half of it in a field", 200, 8192, 4000),
        ofSize("header of 8193 bytes, half of it in a field", 400, 8193, 4000),
        new Probe(
            "request line of 9000 bytes",
            400,
            "GET /demo?name=" + "x".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
        new Probe(
            "request line of 70,000 bytes",
            400,
            "GET /demo?name=" + "x".repeat(70_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
        field("value of 9000 bytes", 400, "X-Long: " + "x".repeat(9000)),
        field("value of 70,000 bytes", 400, "X-Long: " + "x".repeat(70_000)),
        field("field name of 9000 bytes", 400, "x".repeat(9000) + ": 1"),
        new Probe(
            "many fields of 100 bytes",
            400,
            "GET /idle HTTP/1.1\r\n"
                + HOST
                + ("X-" + "x".repeat(96) + ": 1\r\n").repeat(95)
                + "\r\n"));
  }

  /**
   * A request whose line and fields have so many bytes, so many of them in the value of a field.
   */
  private static Probe ofSize(String name, int status, int bytes, int inField) {
    String field = inField == 0 ? "" : "X-Long: " + "x".repeat(inField) + "\r\n";
    String rest = "GET /idle? HTTP/1.1\r\n" + HOST + field + "\r\n";
    return new Probe(name, status, rest.replace("?", "?" + "x".repeat(bytes - rest.length())));
  }
}
