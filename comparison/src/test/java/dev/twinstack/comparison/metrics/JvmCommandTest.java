package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmCommandTest {

  private final JvmCommand thisJvm = JvmCommand.of(ProcessHandle.current().pid());

  @Test
  void asksARunningJvm() {
    assertThat(thisJvm.ask("VM.version")).contains("JDK " + Runtime.version().feature());
  }

  @Test
  void readsTheCompileQueueOfARunningJvm() {
    assertThat(thisJvm.compileQueue()).isNotNegative();
  }

  @Test
  void whoCannotAnswerAnswersNothing() {
    assertThat(JvmCommand.of(null).ask("VM.version")).isNull();
    assertThat(JvmCommand.of(Integer.MAX_VALUE - 1L).ask("VM.version")).isNull();
    assertThat(thisJvm.ask("No.such.command")).isNull();
  }

  @Test
  void countsTheTasksThatWait() {
    String answer =
        """
        Current compiles:
        C2 CompilerThread0  5410   !   4       jdk.internal.loader.Resource::getBytes (170 bytes)

        C1 compile queue:
        Empty

        C2 compile queue:
        5411       4       java.security.SecureClassLoader$CodeSourceKey::equals (60 bytes)
        5413  s!b  4       java.lang.invoke.MethodType::makeImpl (109 bytes)

        """;

    assertThat(CompileQueue.length(answer)).isEqualTo(2);
    assertThat(CompileQueue.length("Could not")).isNull();
  }
}
