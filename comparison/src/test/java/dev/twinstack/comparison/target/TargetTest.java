package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(strings = {"a=http://127.0.0.1:8081", "a=http://127.0.0.1:8081/"})
  void aTargetIsANameAndAUrl(String text) {
    assertThat(Target.parse(text))
        .isEqualTo(new Target("a", URI.create("http://127.0.0.1:8081"), null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=http://127.0.0.1", "a b=http://127.0.0.1", "http://127.0.0.1"})
  void withoutANameItIsRefused(String text) {
    assertThatThrownBy(() -> Target.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The target is '%s': write NAME=URL".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8081",
        "ftp://127.0.0.1",
        "http://",
        "http://127.0.0.1:8081/demo",
        "http://127.0.0.1?a",
        "http://user@127.0.0.1",
        "http://a_b",
        "http://[::1"
      })
  void withoutTheRootOfAServiceItIsRefused(String url) {
    assertThatThrownBy(() -> Target.parse("a=" + url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's URL is '%s': write one like http://127.0.0.1:8081".formatted(url));
  }
}
