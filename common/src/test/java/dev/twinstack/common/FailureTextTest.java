package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

  @Test
  void isWhatTheDeepestCauseSays() {
    assertThat(FailureText.of(new IllegalStateException("outer", new IOException("inner"))))
        .isEqualTo("IOException: inner");
  }

  @Test
  void isTheNameOfOneThatSaysNothing() {
    assertThat(FailureText.of(new ClosedChannelException())).isEqualTo("ClosedChannelException");
    assertThat(FailureText.of(new IOException(" "))).isEqualTo("IOException");
  }

  @Test
  void isOneLine() {
    assertThat(FailureText.of(new IOException("a\r\n2026 ERROR forged\u001b[2J\n")))
        .isEqualTo("IOException: a 2026 ERROR forged [2J");
  }
}
