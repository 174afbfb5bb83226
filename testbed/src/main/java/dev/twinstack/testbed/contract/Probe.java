package dev.twinstack.testbed.contract;

import java.nio.charset.StandardCharsets;

/**
 * One request as it goes over the wire.
 *
 * @param name what is odd about it
 * @param request the bytes, ISO-8859-1 characters standing for one byte each
 * @param status the status of the answer
 * @param comparable whether two services must give the same answer; false only where a random name
 *     is drawn
 */
record Probe(String name, String request, int status, boolean comparable) {

  static Probe of(String name, int status, String request) {
    return new Probe(name, request, status, true);
  }

  byte[] bytes() {
    return request.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean isHead() {
    return request.startsWith("HEAD ");
  }
}
