package dev.twinstack.testbed.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The requests that the contract is tried with. */
final class Probes {

  private static final String HOST = "Host: twinstack.test\r\n";

  private Probes() {}

  static List<Probe> all() {
    return Stream.of(
            PlainProbes.all(),
            QueryProbes.all(),
            PathProbes.all(),
            MethodProbes.all(),
            HeaderProbes.all(),
            BodyProbes.all(),
            MalformedProbes.all(),
            DeviatingProbes.all())
        .flatMap(List::stream)
        .toList();
  }

  /** A GET that only its target tells from a plain one. */
  static Probe get(String name, int status, String target) {
    return request(name, status, "GET", target, "");
  }

  /** A GET of /idle with these header fields, each ended by CR LF. */
  static Probe idle(String name, int status, String fields) {
    return request(name, status, "GET", "/idle", fields);
  }

  static Probe request(String name, int status, String method, String target, String fields) {
    return new Probe(
        name, status, method + " " + target + " HTTP/1.1\r\n" + HOST + fields + "\r\n");
  }

  /** A list that reads well where it is written. */
  @SafeVarargs
  static <T> List<T> join(List<T>... lists) {
    List<T> all = new ArrayList<>();
    for (List<T> list : lists) {
      all.addAll(list);
    }
    return List.copyOf(all);
  }
}
