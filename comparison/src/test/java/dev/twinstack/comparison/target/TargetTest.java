package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  private static Target parse(String text) {
    return GivenTarget.parse(text).target();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=http://127.0.0.1:8081", "a=http://127.0.0.1:8081/"})
  void aTargetIsANameAndAUrl(String text) {
    assertThat(parse(text))
        .isEqualTo(new Target("a", URI.create("http://127.0.0.1:8081"), null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=http://127.0.0.1", "a b=http://127.0.0.1", "http://127.0.0.1"})
  void withoutANameItIsRefused(String text) {
    assertThatThrownBy(() -> parse(text))
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
    assertThatThrownBy(() -> parse("a=" + url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's URL is '%s': write one like http://127.0.0.1:8081".formatted(url));
    assertThatThrownBy(() -> parse("a=http://127.0.0.1,metrics=" + url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's metrics URL is '%s': write one like http://127.0.0.1:9081/actuator/prometheus"
                .formatted(url));
  }

  @Test
  void aPathIsKeptAsItWasWrittenAndIsNoWholeService() {
    Target target = parse("b=https://[::1]:8443/api/x?y=%7B1%7D&z=a=b");

    assertThat(target.url()).isEqualTo(URI.create("https://[::1]:8443"));
    assertThat(target.path()).isEqualTo("/api/x?y=%7B1%7D&z=a=b");
    assertThat(target.address()).isEqualTo("https://[::1]:8443/api/x?y=%7B1%7D&z=a=b");
    assertThat(parse("b=http://h?y").path()).isEqualTo("/?y");
    assertThatThrownBy(target::requireWholeService)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's URL is 'https://[::1]:8443/api/x?y=%7B1%7D&z=a=b': write one like http://127.0.0.1:8081, or ask for that very path with --no-contract");
    parse("b=http://h/").requireWholeService();
  }

  @Test
  void theProcessAndTheMetersMayBeNamed() {
    Target target = parse("a=http://h:1,metrics=http://h:2/actuator/prometheus,pid=123");

    assertThat(target.processId()).isEqualTo(123);
    assertThat(target.metrics()).isEqualTo(URI.create("http://h:2/actuator/prometheus"));
    assertThat(target.management()).isEqualTo(URI.create("http://h:2"));
    assertThat(parse("a=http://h:1,pid=123,metrics=http://h:2/")).isEqualTo(target);
    assertThat(new Target("a", URI.create("http://h:1"), URI.create("http://h:2"), 123L))
        .isEqualTo(target);
  }

  @Test
  void metersMayBeAnywhere() {
    Target target = parse("a=http://h:1,metrics=http://h:1/metrics?format=prometheus");

    assertThat(target.metrics()).isEqualTo(URI.create("http://h:1/metrics?format=prometheus"));
    assertThat(target.management()).isNull();
    assertThat(target.processId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pid", "PID=1", "management=http://h", "b"})
  void anUnknownOptionIsRefused(String option) {
    assertThatThrownBy(() -> parse("a=http://h," + option))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's option is '%s': write pid=N or metrics=URL, each once, and start=COMMAND last; a comma within a URL is %%2C"
                .formatted(option));
  }

  @Test
  void anOptionGivenTwiceIsRefused() {
    assertThatThrownBy(() -> parse("a=http://h,pid=1,pid=2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The target's option is 'pid=2': ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "nginx", "12345678901"})
  void whatIsNoProcessIsRefused(String pid) {
    assertThatThrownBy(() -> parse("a=http://h,pid=" + pid))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The target's pid is '%s': write the number of its process".formatted(pid));
  }

  @Test
  void aCommandIsAllThatFollowsIt() {
    GivenTarget given =
        GivenTarget.parse("a=http://h:1/x,metrics=http://h:2,start=A=1 run 'b c', d,pid=5,start=e");

    assertThat(given.command()).isEqualTo("A=1 run 'b c', d,pid=5,start=e");
    assertThat(given.target().address()).isEqualTo("http://h:1/x");
    assertThat(given.target().metrics()).isEqualTo(URI.create("http://h:2/actuator/prometheus"));
    assertThat(given.target().processId()).isNull();
    assertThat(GivenTarget.parse("a=http://h:1").command()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aCommandThatIsNoneIsRefused(String command) {
    assertThatThrownBy(() -> parse("a=http://h,start=" + command))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target's start is '%s': write the command behind it, as in start=python3 service.py"
                .formatted(command));
  }

  @Test
  void aProcessIsNotNamedWhereACommandStartsIt() {
    assertThatThrownBy(() -> parse("a=http://h,pid=7,start=run"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target a has pid=7 and start=: leave pid= out, its process is known when it is started");
  }
}
