package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.test",
        "A-b_c.test:8080",
        "127.0.0.1",
        "127.0.0.1:1",
        "a:65535",
        "[::1]",
        "[::1]:80"
      })
  void takesAHost(String host) {
    assertThat(HostRules.isWellFormed(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":80",
        "a:",
        "a:0",
        "a:65536",
        "a:123456",
        "a:+8",
        "a:x",
        "a b",
        "a@b",
        "a/x",
        "a%41",
        "a,b",
        "::1",
        "[::1",
        "[::1]x",
        "[zz]",
        "[:::]",
        "[fe80::1%lo]",
        "[]",
        "\u00e4"
      })
  void takesNothingElse(String host) {
    assertThat(HostRules.isWellFormed(host)).isFalse();
  }
}
