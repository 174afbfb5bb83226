package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  private static final String MADE = "[0-9a-f]{16}";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @ParameterizedTest
  @ValueSource(strings = {"1", "7b3f-1", "a_b.c:d+e=/"})
  void takesWhatIsSent(String value) {
    assertThat(RequestId.of(value, null)).isSameAs(value);
    assertThat(RequestId.of(value, "00-" + TRACE + "-00f067aa0ba902b7-01")).isSameAs(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\nb",
        "a\r\nSet-Cookie: x",
        "ä",
        "a\"b",
        "${jndi:x}",
        "a,b",
        "\u001b[2J"
      })
  void takesNothingThatCouldForge(String value) {
    assertThat(RequestId.of(value, null)).matches(MADE);
  }

  @Test
  void takesNothingThatIsTooLong() {
    assertThat(RequestId.of("x".repeat(128), null)).hasSize(128);
    assertThat(RequestId.of("x".repeat(129), null)).matches(MADE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00-%s-00f067aa0ba902b7-01", "01-%s-00f067aa0ba902b7-00-more"})
  void takesTheTrace(String traceparent) {
    assertThat(RequestId.of(null, traceparent.formatted(TRACE))).isEqualTo(TRACE);
    assertThat(RequestId.of("a b", traceparent.formatted(TRACE))).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-%s-00f067aa0ba902b7-01",
        "00-%s-00f067aa0ba902b7-01-more",
        "01-%s-00f067aa0ba902b7-01more",
        "00-%s-0000000000000000-01",
        "00-%s-00f067aa0ba902b7-0",
        "00-%s-00F067aa0ba902b7-01",
        "00 %s-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
      })
  void takesNoOtherTrace(String traceparent) {
    assertThat(RequestId.of(null, traceparent.formatted(TRACE))).matches(MADE);
  }

  @Test
  void makesOneForEach() {
    assertThat(RequestId.of(null, null)).matches(MADE).isNotEqualTo(RequestId.of(null, null));
  }
}
