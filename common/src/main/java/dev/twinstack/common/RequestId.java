package dev.twinstack.common;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a request, by which a client, a proxy and this service's log speak of the same
 * one: answered with every answer that passes the request filter, and written with every line about
 * a request. Stateless, safe for any number of threads.
 */
public final class RequestId {

  /** The field that carries it, in the request and in the answer. */
  public static final String FIELD = "X-Request-Id";

  /** The field of W3C Trace Context in which clients that trace send theirs. */
  public static final String TRACE_FIELD = "traceparent";

  /** The name under which the log has it: the Elastic Common Schema's. */
  public static final String LOG_KEY = "http.request.id";

  /** The longest one taken, in characters. */
  public static final int MAX_LENGTH = 128;

  /** Version, trace, parent and flags, with a hyphen between each two. */
  private static final int TRACEPARENT_LENGTH = 55;

  private static final int TRACE_START = 3;
  private static final int TRACE_END = 35;

  private RequestId() {}

  /**
   * The identifier of a request: the one it was sent with, if that has 1 to {@value #MAX_LENGTH}
   * letters, digits or {@code -_.:+=/} of ASCII, so that it forges neither a field nor a line; else
   * its trace's; else a new one of 16 hexadecimal digits, which is no secret.
   *
   * @param sent the value of {@link #FIELD}; null where there is none
   * @param traceparent the value of {@link #TRACE_FIELD}; null where there is none
   */
  public static String of(@Nullable String sent, @Nullable String traceparent) {
    if (sent != null && isTaken(sent)) {
      return sent;
    }
    if (traceparent != null && isTraceparent(traceparent)) {
      return traceparent.substring(TRACE_START, TRACE_END);
    }
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  private static boolean isTaken(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isAllowed(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || "-_.:+=/".indexOf(c) >= 0;
  }

  /** Version 00 to the letter (W3C Trace Context, section 3.2); of later ones what is the same. */
  private static boolean isTraceparent(String value) {
    return (value.length() == TRACEPARENT_LENGTH
            || (value.length() > TRACEPARENT_LENGTH
                && value.charAt(TRACEPARENT_LENGTH) == '-'
                && !value.startsWith("00")))
        && !value.startsWith("ff")
        && isHex(value, 0, 2)
        && value.charAt(2) == '-'
        && isHex(value, TRACE_START, TRACE_END)
        && isNotZero(value, TRACE_START, TRACE_END)
        && value.charAt(35) == '-'
        && isHex(value, 36, 52)
        && isNotZero(value, 36, 52)
        && value.charAt(52) == '-'
        && isHex(value, 53, 55);
  }

  private static boolean isHex(String value, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNotZero(String value, int start, int end) {
    for (int i = start; i < end; i++) {
      if (value.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }
}
