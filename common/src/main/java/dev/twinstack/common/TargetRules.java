package dev.twinstack.common;

/** Which characters a request target may have: RFC 9112, section 3.2, and RFC 3986. */
public final class TargetRules {

  private static final String FORBIDDEN = "\"#<>[\\]^`{|}";

  private TargetRules() {}

  /**
   * Whether a target has visible ASCII characters of RFC 3986 only, each percent sign followed by
   * two hexadecimal digits, and no fragment.
   *
   * @param target as sent, or the path and query of it
   */
  public static boolean isWellFormed(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= 0x20
          || c >= 0x7f
          || FORBIDDEN.indexOf(c) >= 0
          || (c == '%' && !isEscape(target, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscape(String target, int start) {
    return start + 2 < target.length()
        && Character.digit(target.charAt(start + 1), 16) >= 0
        && Character.digit(target.charAt(start + 2), 16) >= 0;
  }
}
