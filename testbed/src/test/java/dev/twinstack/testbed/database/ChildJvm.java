package dev.twinstack.testbed.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a main class of the tests in a JVM of its own, to be killed. */
public final class ChildJvm {

  private ChildJvm() {}

  /** Ready to start with the class path of this JVM; its errors go into its output. */
  public static ProcessBuilder prepare(Class<?> main, String... arguments) {
    return prepare(System.getProperty("java.class.path"), main, arguments);
  }

  static ProcessBuilder prepare(String classPath, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, "-XX:TieredStopAtLevel=1", main.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
