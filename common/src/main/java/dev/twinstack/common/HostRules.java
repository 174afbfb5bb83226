package dev.twinstack.common;

import java.net.Inet6Address;

/** Which values of {@code Host} are taken: RFC 9110, section 7.2, less what no client sends. */
public final class HostRules {

  private static final int MAX_PORT = 65535;
  private static final int MAX_PORT_DIGITS = 5;

  private HostRules() {}

  /**
   * Whether a value names a host: letters, digits, dots, hyphens and underscores, or an IPv6
   * address in brackets; with a port of 1 to 65535 or none.
   *
   * @param host the value as sent, without blanks around it
   */
  public static boolean isWellFormed(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : endOfName(host);
    return end > 0
        && (host.charAt(0) != '[' || isAddress(host.substring(0, end)))
        && (end == host.length() || isPort(host, end));
  }

  private static int endOfName(String host) {
    int end = 0;
    while (end < host.length() && isOfName(host.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_';
  }

  private static boolean isAddress(String literal) {
    try {
      return literal.indexOf('%') < 0 && Inet6Address.ofLiteral(literal) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Digits are counted by hand: a pattern would be matched with every request. */
  private static boolean isPort(String host, int colon) {
    int digits = host.length() - colon - 1;
    if (host.charAt(colon) != ':' || digits < 1 || digits > MAX_PORT_DIGITS) {
      return false;
    }
    int number = 0;
    for (int i = colon + 1; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      number = 10 * number + (c - '0');
    }
    return number > 0 && number <= MAX_PORT;
  }
}
