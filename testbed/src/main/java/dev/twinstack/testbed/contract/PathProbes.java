package dev.twinstack.testbed.contract;

import java.util.List;

/** The path: only the two plain spellings are there. */
final class PathProbes {

  private PathProbes() {}

  static List<Probe> all() {
    return List.of(
        Probes.get("trailing slash", 404, "/demo/"),
        Probes.get("upper case", 404, "/DEMO"),
        Probes.get("encoded letter in the path", 404, "/d%65mo"),
        Probes.get("double slash", 404, "//demo"),
        Probes.get("path parameter", 404, "/demo;a=b"),
        Probes.get("session in the path", 404, "/demo;jsessionid=1?name=a"),
        Probes.get("suffix", 404, "/demo.json"),
        Probes.get("dot segment", 404, "/./demo"),
        Probes.get("double dot segment", 404, "/x/../demo"),
        Probes.get("double dot above the root", 400, "/../demo"),
        Probes.get("encoded double dot", 404, "/x/%2e%2e/demo"),
        Probes.get("encoded double dot above the root", 400, "/%2e%2e/demo"),
        Probes.get("encoded slash", 404, "/x%2Fdemo"),
        Probes.get("encoded backslash", 404, "/x%5Cdemo"),
        Probes.get("encoded NUL in the path", 400, "/demo%00"),
        Probes.get("encoded question mark", 404, "/demo%3Fname=a"),
        Probes.get("broken encoding in the path", 400, "/demo%zz"),
        Probes.get("cut-off encoding in the path", 400, "/demo%"),
        Probes.get("bytes that are not UTF-8 in the path", 400, "/demo%FF"),
        Probes.get("overlong dot in the path", 400, "/%C0%AE/demo"),
        Probes.get("colon in the path", 404, "/a:b"),
        Probes.get("the error page", 404, "/error"),
        Probes.get("actuator on the service's port", 404, "/actuator"),
        Probes.get("health on the service's port", 404, "/actuator/health"),
        Probes.get("metrics on the service's port", 404, "/actuator/prometheus"),
        Probes.get("WEB-INF", 404, "/WEB-INF/web.xml"),
        Probes.get("META-INF", 404, "/META-INF/MANIFEST.MF"),
        Probes.get("favicon", 404, "/favicon.ico"),
        Probes.get("absolute form", 200, "http://twinstack.test/idle"),
        Probes.get("absolute form, with a query", 200, "http://twinstack.test/demo?name=a"),
        Probes.get("absolute form, another host", 400, "http://other.test/idle"),
        new Probe(
            "absolute form, another host, in HTTP/1.0",
            400,
            "GET http://other.test/idle HTTP/1.0\r\nHost: twinstack.test\r\n\r\n"),
        Probes.get("absolute form with the default port", 200, "http://twinstack.test:80/idle"),
        Probes.get("absolute form with another port", 400, "http://twinstack.test:81/idle"),
        Probes.get("absolute form without a path", 404, "http://twinstack.test"),
        Probes.get("long path", 404, "/" + "x".repeat(4000)));
  }
}
