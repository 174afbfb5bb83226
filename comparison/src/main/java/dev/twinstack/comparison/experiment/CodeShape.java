package dev.twinstack.comparison.experiment;

import java.util.regex.Pattern;

/**
 * How large and how winding a Java source is, imports and comments left out.
 *
 * @param lines lines with code
 * @param branches places where control may go one way or another: {@code if}, loops, {@code case},
 *     {@code catch}, {@code &&}, {@code ||}, {@code ?:}
 * @param nesting how deep brackets of any kind stand in each other at most
 * @param callbacks functions passed on to be called by somebody else: {@code ->} and {@code ::}
 */
record CodeShape(int lines, int branches, int nesting, int callbacks) {

  private static final Pattern TEXT =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern HEAD = Pattern.compile("(?m)^(package|import) .*$");
  private static final Pattern BRANCH =
      Pattern.compile("\\b(if|for|while|case|catch)\\b|&&|\\|\\||(?<![<,])\\s\\?\\s");
  private static final Pattern CALLBACK = Pattern.compile("->|::");

  static CodeShape of(String source) {
    String code = TEXT.matcher(source).replaceAll("\"\"");
    code = COMMENT.matcher(code).replaceAll("");
    code = HEAD.matcher(code).replaceAll("");
    return new CodeShape(
        Math.toIntExact(code.lines().filter(line -> !line.isBlank()).count()),
        Math.toIntExact(BRANCH.matcher(code).results().count()),
        nesting(code),
        Math.toIntExact(CALLBACK.matcher(code).results().count()));
  }

  private static int nesting(String code) {
    int depth = 0;
    int most = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if ("({[".indexOf(c) >= 0) {
        most = Math.max(most, ++depth);
      } else if (")}]".indexOf(c) >= 0) {
        depth--;
      }
    }
    return most;
  }
}
