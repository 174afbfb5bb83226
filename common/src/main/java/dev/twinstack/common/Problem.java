package dev.twinstack.common;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Every error that a service answers, as a problem detail of RFC 9457. Type, title, status and
 * detail are constants: an answer tells what to mend and nothing of what is inside.
 */
public enum Problem {
  /** The request is not HTTP as its standard writes it, or is more than is taken. */
  MALFORMED_REQUEST(
      400,
      "Malformed request",
      "The request is not well-formed, is chunked, or its header is longer than 8192 bytes."),
  /** The parameter {@code name} breaks a rule of {@link RequestRules}. */
  INVALID_NAME(
      400,
      "Invalid name",
      "The parameter name must be given at most once and have 1 to 255 characters in UTF-8."),
  /** No such path. */
  NOT_FOUND(404, "Not found", "There are two resources here: /demo and /idle."),
  /** The path is there, the method is not. */
  METHOD_NOT_ALLOWED(405, "Method not allowed", "The methods are GET, HEAD and OPTIONS."),
  /** The client accepts no JSON. */
  NOT_ACCEPTABLE(406, "Not acceptable", "The answer is application/json."),
  /** The client expects something else than {@code 100-continue}. */
  EXPECTATION_FAILED(417, "Expectation failed", "The only expectation met is 100-continue."),
  /** A fault of the service. */
  INTERNAL_ERROR(500, "Internal error", "The request failed for a reason inside the service."),
  /** The method is for proxies. */
  NOT_IMPLEMENTED(501, "Not implemented", "The method CONNECT is for proxies."),
  /** Another version than HTTP/1.0 and HTTP/1.1. */
  HTTP_VERSION_NOT_SUPPORTED(505, "HTTP version not supported", "The version is HTTP/1.1."),
  /** The database did not answer in time, or is not there. */
  DATABASE_UNAVAILABLE(503, "Database unavailable", "The database did not answer in time."),
  /** The admission limit is reached. */
  OVERLOADED(503, "Overloaded", "Too many requests are in progress.");

  /** The media type of a problem's body. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The value of {@code Retry-After} on every 503, in seconds. */
  public static final String RETRY_AFTER_SECONDS = "1";

  private final int status;
  private final String title;
  private final String detail;
  private final String body;

  Problem(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
    // All four values are plain ASCII without a quote or a backslash: nothing to escape.
    this.body =
        "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(type(), title, status, detail);
  }

  /** The stable identifier of this kind of problem, an absolute URI that is not fetched. */
  public String type() {
    return "urn:twinstack:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The title: the same for every occurrence. */
  public String title() {
    return title;
  }

  /** What to mend. */
  public String detail() {
    return detail;
  }

  /**
   * The problem to tell for a status that the server itself has chosen, before any rule of ours.
   *
   * @param status 400 to 599
   */
  public static Problem ofStatus(int status) {
    for (Problem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }

  /** Whether the client is told by {@code Retry-After} to come again. */
  public boolean isRetryable() {
    return status == 503;
  }

  /** Whether the connection is closed behind it: nobody knows where the next request begins. */
  public boolean closesConnection() {
    return switch (this) {
      case MALFORMED_REQUEST, EXPECTATION_FAILED, NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED ->
          true;
      default -> false;
    };
  }

  /** The JSON object in UTF-8, in an array that is the caller's. */
  public byte[] body() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
