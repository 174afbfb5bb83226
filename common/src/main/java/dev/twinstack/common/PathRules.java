package dev.twinstack.common;

/** Which paths are paths at all, for both services alike. */
final class PathRules {

  private PathRules() {}

  /**
   * Whether a path decodes to UTF-8 without NUL and does not climb above the root.
   *
   * @param path as sent, undecoded
   */
  static boolean isWellFormed(String path) {
    if (path.indexOf('%') < 0 && path.indexOf("..") < 0) {
      return true;
    }
    String decoded = PercentEncoding.decode(path);
    return decoded != null && decoded.indexOf('\0') < 0 && !climbsAboveRoot(decoded);
  }

  private static boolean climbsAboveRoot(String path) {
    int depth = 0;
    for (String segment : path.split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> depth--;
        default -> depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}
