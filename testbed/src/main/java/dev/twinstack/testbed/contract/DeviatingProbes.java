package dev.twinstack.testbed.contract;

import java.util.List;

/**
 * The requests to which Tomcat and Netty give different answers that no setting and no filter can
 * mend, because what differs is gone before any of our code runs. All four are refused by RFC 9112
 * or older than it; no client in use sends them.
 */
final class DeviatingProbes {

  private static final String HOST = "Host: twinstack.test\r\n";

  private DeviatingProbes() {}

  static List<Probe> all() {
    return List.of(
        new Probe(
            "no version",
            400,
            "GET /idle\r\n\r\n",
            "Tomcat takes it for HTTP/0.9 and answers the bare body; Netty answers 400."),
        new Probe(
            "no target",
            400,
            "GET HTTP/1.1\r\n" + HOST + "\r\n",
            "Tomcat takes it for HTTP/0.9 and answers the bare body; Netty answers 400."),
        new Probe(
            "blank before the method",
            400,
            " GET /idle HTTP/1.1\r\n" + HOST + "\r\n",
            "Tomcat answers 400; Netty's decoder skips the blank."),
        new Probe(
            "folded field without a first line",
            400,
            "GET /idle HTTP/1.1\r\n" + HOST + "X-Fold:\r\n\tb\r\n\r\n",
            "Tomcat unfolds it; Netty's decoder refuses it with 400."));
  }
}
