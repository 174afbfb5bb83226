package dev.twinstack.testbed.progress;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;

/** What is known of the standard error stream. */
final class StandardError {

  private StandardError() {}

  /**
   * Whether it is a terminal. The JDK's {@link Console} speaks of standard input and output only,
   * so the shell's own test is asked, and the console where there is none.
   */
  static boolean isTerminal() {
    try {
      Process test = new ProcessBuilder("test", "-t", "2").redirectError(Redirect.INHERIT).start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
