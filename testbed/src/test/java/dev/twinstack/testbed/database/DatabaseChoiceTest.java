package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseChoiceTest {

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(DatabaseChoice choice) {
    assertThat(DatabaseChoice.parse(choice.toString())).isEqualTo(choice);
  }

  @Test
  void isWrittenInLowerCase() {
    assertThat(DatabaseChoice.EMBEDDED).hasToString("embedded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Docker", "oracle"})
  void namesWhatItDoesNotKnow(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseChoice.parse(text))
        .withMessage(
            "The database is '%s': choose auto, external, docker or embedded".formatted(text));
  }
}
