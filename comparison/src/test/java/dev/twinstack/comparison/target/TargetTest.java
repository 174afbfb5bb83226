package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
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
        "http:///demo",
        "http://user@127.0.0.1",
        "http://a_b",
        "http://[::1",
        "http://127.0.0.1:0",
        "http://127.0.0.1:65536",
        "http://127.0.0.1/a b",
        "http://127.0.0.1/a#b",
        "http://127.0.0.1/{id}",
        "http://127.0.0.1/%x"
      })
  void aUrlThatNobodyCouldAskIsRefused(String url) {
    assertThatThrownBy(() -> Target.parse("a=" + url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's URL is '%s': write one like http://127.0.0.1:8081".formatted(url));
    assertThatThrownBy(() -> Target.parse("a=http://127.0.0.1,metrics=" + url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's metrics URL is '%s': write one like http://127.0.0.1:9081/actuator/prometheus"
                .formatted(url));
  }

  @Test
  void aPathIsKeptAsItWasWrittenAndIsNoWholeService() {
    Target target = Target.parse("b=https://[::1]:8443/api/x?y=%7B1%7D&z=a=b");

    assertThat(target.url()).isEqualTo(URI.create("https://[::1]:8443"));
    assertThat(target.path()).isEqualTo("/api/x?y=%7B1%7D&z=a=b");
    assertThat(target.address()).isEqualTo("https://[::1]:8443/api/x?y=%7B1%7D&z=a=b");
    assertThat(Target.parse("b=http://h?y").path()).isEqualTo("/?y");
    assertThatThrownBy(target::requireWholeService)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's URL is 'https://[::1]:8443/api/x?y=%7B1%7D&z=a=b': write one like http://127.0.0.1:8081, or ask for that very path with --no-contract");
    Target.parse("b=http://h/").requireWholeService();
  }

  @Test
  void theProcessAndTheMetersMayBeNamed() {
    Target target = Target.parse("a=http://h:1,metrics=http://h:2/actuator/prometheus,pid=123");

    assertThat(target.processId()).isEqualTo(123);
    assertThat(target.metrics()).isEqualTo(URI.create("http://h:2/actuator/prometheus"));
    assertThat(target.management()).isEqualTo(URI.create("http://h:2"));
    assertThat(Target.parse("a=http://h:1,pid=123,metrics=http://h:2/")).isEqualTo(target);
    assertThat(new Target("a", URI.create("http://h:1"), URI.create("http://h:2"), 123L))
        .isEqualTo(target);
  }

  @Test
  void metersMayBeAnywhere() {
    Target target = Target.parse("a=http://h:1,metrics=http://h:1/metrics?format=prometheus");

    assertThat(target.metrics()).isEqualTo(URI.create("http://h:1/metrics?format=prometheus"));
    assertThat(target.management()).isNull();
    assertThat(target.processId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pid", "PID=1", "management=http://h", "b"})
  void anUnknownOptionIsRefused(String option) {
    assertThatThrownBy(() -> Target.parse("a=http://h," + option))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's option is '%s': write pid=N or metrics=URL, each once; a comma within a URL is %%2C"
                .formatted(option));
  }

  @Test
  void anOptionGivenTwiceIsRefused() {
    assertThatThrownBy(() -> Target.parse("a=http://h,pid=1,pid=2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The target's option is 'pid=2': ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "nginx", "12345678901"})
  void whatIsNoProcessIsRefused(String pid) {
    assertThatThrownBy(() -> Target.parse("a=http://h,pid=" + pid))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The target's pid is '%s': write the number of its process".formatted(pid));
  }
}
