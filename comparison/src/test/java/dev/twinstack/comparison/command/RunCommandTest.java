package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--preset",
        "reactive,jvm=-XX:+UseParallelGC",
        "own=http://127.0.0.1:8000/?a=1&b=2",
        "flask=http://127.0.0.1:8000,start=exec gunicorn -k gevent 'demo:app' \"$HOME\" `id`",
        ""
      })
  void theCommandThatRepeatsItIsReadAsItWasGiven(String argument) throws Exception {
    Process shell =
        new ProcessBuilder("/bin/sh", "-c", "printf %s " + RunCommand.quoted(argument)).start();
    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(argument);
  }
}
