package dev.twinstack.testbed.contract;

import java.util.List;

/** What well-behaved clients send. */
final class PlainProbes {

  private PlainProbes() {}

  static List<Probe> all() {
    return List.of(
        new Probe(
            "GET /demo without a name",
            200,
            "GET /demo HTTP/1.1\r\nHost: twinstack.test\r\n\r\n",
            "Either draws a name of its own."),
        Probes.get("GET /idle", 200, "/idle"),
        Probes.get("name that many rows have", 200, "/demo?name=a"),
        Probes.get("name that no row has", 200, "/demo?name=no+such+row"),
        Probes.request("HEAD /demo", 200, "HEAD", "/demo?name=a", ""),
        Probes.request("HEAD /idle", 200, "HEAD", "/idle", ""),
        Probes.request("OPTIONS /demo", 200, "OPTIONS", "/demo", ""),
        Probes.request("OPTIONS /idle", 200, "OPTIONS", "/idle", ""),
        Probes.get("an unknown path", 404, "/nothing"),
        Probes.get("the root", 404, "/"),
        Probes.request("HEAD of an unknown path", 404, "HEAD", "/nothing", ""),
        Probes.request("OPTIONS of an unknown path", 404, "OPTIONS", "/nothing", ""));
  }
}
