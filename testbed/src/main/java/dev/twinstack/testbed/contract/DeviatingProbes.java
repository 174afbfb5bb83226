package dev.twinstack.testbed.contract;

import java.util.List;

/**
 * The requests to which Jetty and Netty give different answers that no setting and no filter can
 * mend, because what differs is gone before any of our code runs. All are refused by RFC 9112 or
 * older than it; no client in use sends them.
 */
final class DeviatingProbes {

  private static final String HOST = "Host: twinstack.test\r\n";
  private static final String VERSION =
      "Jetty answers 505, Netty 400, and both close the connection.";

  private DeviatingProbes() {}

  static List<Probe> all() {
    return List.of(
        new Probe("no version", 400, "GET /idle\r\n\r\n", VERSION),
        new Probe("no target", 400, "GET HTTP/1.1\r\n" + HOST + "\r\n", VERSION),
        new Probe("version of nonsense", 400, "GET /idle HTTX/1.1\r\n" + HOST + "\r\n", VERSION),
        new Probe(
            "blank before the method",
            400,
            " GET /idle HTTP/1.1\r\n" + HOST + "\r\n",
            "Jetty answers 400; Netty's decoder skips the blank."),
        new Probe(
            "tab as separator",
            400,
            "GET\t/idle\tHTTP/1.1\r\n" + HOST + "\r\n",
            "Jetty answers 400; Netty's decoder takes it for a blank."),
        new Probe(
            "folded field without a first line",
            400,
            "GET /idle HTTP/1.1\r\n" + HOST + "X-Fold:\r\n\tb\r\n\r\n",
            "Jetty unfolds it; Netty's decoder refuses it with 400."),
        new Probe(
            "length, folded",
            400,
            "POST /demo HTTP/1.1\r\n" + HOST + "Content-Length:\r\n 5\r\n\r\nhello",
            "Jetty unfolds it and answers 405; Netty's decoder refuses it with 400."));
  }
}
