package dev.twinstack.testbed.contract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire.
 *
 * @param name what is odd about it
 * @param status the status of the answer
 * @param request the bytes, ISO-8859-1 characters standing for one byte each
 * @param deviation why two services may answer it differently; null where they may not
 */
record Probe(String name, int status, String request, @Nullable String deviation) {

  Probe(String name, int status, String request) {
    this(name, status, request, null);
  }

  byte[] bytes() {
    return request.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean isHead() {
    return request.startsWith("HEAD ");
  }

  boolean isOptions() {
    return request.startsWith("OPTIONS ");
  }
}
