package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  /** Sealed: clients compare these. */
  @Test
  void writesItselfAsAProblemDetail() {
    assertThat(new String(Problem.NOT_FOUND.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"urn:twinstack:problem:not-found\",\"title\":\"Not found\",\"status\":404,"
                + "\"detail\":\"There are two resources here: /demo and /idle.\"}");
  }

  @ParameterizedTest
  @EnumSource
  void needsNoEscaping(Problem problem) {
    assertThat(problem.title() + problem.detail()).matches("[ -~&&[^\"\\\\]]+");
  }

  @Test
  void typesAreDistinct() {
    assertThat(Arrays.stream(Problem.values()).map(Problem::type)).doesNotHaveDuplicates();
  }

  @Test
  void isChosenByStatus() {
    assertThat(Problem.ofStatus(400)).isEqualTo(Problem.MALFORMED_REQUEST);
    assertThat(Problem.ofStatus(418)).isEqualTo(Problem.MALFORMED_REQUEST);
    assertThat(Problem.ofStatus(501)).isEqualTo(Problem.NOT_IMPLEMENTED);
    assertThat(Problem.ofStatus(599)).isEqualTo(Problem.INTERNAL_ERROR);
  }
}
