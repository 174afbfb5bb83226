package dev.twinstack.testbed.contract;

import java.util.List;
import java.util.stream.Stream;

/** Every method. */
final class MethodProbes {

  private MethodProbes() {}

  static List<Probe> all() {
    return Probes.join(
        Stream.of(
                "POST",
                "PUT",
                "PATCH",
                "DELETE",
                "TRACE",
                "PROPFIND",
                "QUERY",
                "MKCOL",
                "get",
                "Get",
                "FOO",
                "X",
                "A-B")
            .map(method -> Probes.request(method + " /demo", 405, method, "/demo", ""))
            .toList(),
        List.of(
            Probes.request("POST of an unknown path", 404, "POST", "/nothing", ""),
            Probes.request("TRACE of an unknown path", 405, "TRACE", "/nothing", ""),
            Probes.request("CONNECT to an authority", 501, "CONNECT", "twinstack.test:80", ""),
            Probes.request("OPTIONS of the server", 400, "OPTIONS", "*", ""),
            Probes.request("GET of the server", 400, "GET", "*", ""),
            Probes.request(
                "method override", 405, "POST", "/demo", "X-HTTP-Method-Override: GET\r\n"),
            Probes.request("method override by query", 405, "POST", "/demo?_method=GET", ""),
            Probes.request(
                "CORS preflight",
                200,
                "OPTIONS",
                "/demo",
                "Origin: http://evil.test\r\nAccess-Control-Request-Method: GET\r\n"),
            Probes.request(
                "CORS preflight for POST",
                200,
                "OPTIONS",
                "/demo",
                "Origin: http://evil.test\r\nAccess-Control-Request-Method: POST\r\n"),
            Probes.request("HEAD with a bad name", 400, "HEAD", "/demo?name=", ""),
            Probes.request("long method", 405, "X".repeat(100), "/demo", "")));
  }
}
