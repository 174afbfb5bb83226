package dev.twinstack.testbed.contract;

import java.util.List;

/** Requests with a body, which nothing here reads. */
final class BodyProbes {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private BodyProbes() {}

  private static Probe body(
      String name, int status, String method, String target, String fieldsAndBody) {
    return new Probe(
        name,
        status,
        method + " " + target + " HTTP/1.1\r\nHost: twinstack.test\r\n" + fieldsAndBody);
  }

  static List<Probe> all() {
    return List.of(
        body("GET with a body", 200, "GET", "/idle", "Content-Length: 5\r\n\r\nhello"),
        body("GET with a body of length 0", 200, "GET", "/idle", "Content-Length: 0\r\n\r\n"),
        body(
            "GET with a chunked body",
            400,
            "GET",
            "/idle",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
        body(
            "GET with a form",
            200,
            "GET",
            "/demo?name=a",
            FORM + "Content-Length: 6\r\n\r\nname=b"),
        body("POST with a form", 405, "POST", "/demo", FORM + "Content-Length: 6\r\n\r\nname=a"),
        body(
            "POST with a chunked body",
            400,
            "POST",
            "/demo",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
        body(
            "POST with trailers",
            400,
            "POST",
            "/demo",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Trailer: 1\r\n\r\n"),
        body(
            "POST with a chunk extension",
            400,
            "POST",
            "/demo",
            "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\n\r\n"),
        body(
            "PUT of 64 KB",
            405,
            "PUT",
            "/demo",
            "Content-Length: 65536\r\n\r\n" + "x".repeat(65536)),
        body(
            "POST with a multipart body",
            405,
            "POST",
            "/demo",
            "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\n--x--"),
        body("body to an unknown path", 404, "POST", "/nothing", "Content-Length: 5\r\n\r\nhello"),
        body(
            "GET expecting 100-continue",
            200,
            "GET",
            "/idle",
            "Content-Length: 5\r\nExpect: 100-continue\r\n\r\nhello"),
        body(
            "POST expecting 100-continue",
            405,
            "POST",
            "/demo",
            "Content-Length: 5\r\nExpect: 100-continue\r\n\r\nhello"),
        body("an expectation that is unknown", 417, "GET", "/idle", "Expect: magic\r\n\r\n"));
  }
}
