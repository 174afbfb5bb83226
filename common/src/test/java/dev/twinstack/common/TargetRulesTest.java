package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/demo?name=a", "/a%2F~b;c=d?e=%c3%A4&f=!$'()*+,:@", "*", "a:80"})
  void takesWhatTheStandardAllows(String target) {
    assertThat(TargetRules.isWellFormed(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ ", "/#a", "/\"", "/<", "/>", "/[", "/]", "/{", "/}", "/|", "/\\", "/^", "/`", "/\u0001",
        "/\u007f", "/\u00e4", "/%", "/%4", "/%zz", "/%4g"
      })
  void takesNothingElse(String target) {
    assertThat(TargetRules.isWellFormed(target)).isFalse();
  }
}
