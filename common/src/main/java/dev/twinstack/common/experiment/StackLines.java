package dev.twinstack.common.experiment;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A stack trace as a log would have it. */
public final class StackLines {

  private StackLines() {}

  /** Its lines, those of its causes included, without blanks around them. */
  public static List<String> of(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString().lines().map(String::strip).toList();
  }
}
