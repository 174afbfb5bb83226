package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void aBadValueIsNamedWithItsMend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwinstackSettings.Pool(0, Duration.ofMillis(500)))
        .withMessage("twinstack.pool.size is 0: set it to a number from 1 to 10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwinstackSettings.Pool(1, Duration.ofMillis(100)))
        .withMessage(
            "twinstack.pool.acquire-timeout is 100 ms: set it to a time from 250 ms to 60000 ms");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseSettings("h", 0, "n", "u", "p", false, ""))
        .withMessage("DATABASE_PORT is 0: set it to a number from 1 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseSettings("h", 1, "n", "u", "p", true, "/no/such.pem"))
        .withMessage("DATABASE_CA is /no/such.pem: set it to a file of certificates in PEM");
  }

  @Test
  void aFileWithoutCertificatesIsNamed(@TempDir Path folder) throws IOException {
    String empty = Files.createFile(folder.resolve("ca.pem")).toString();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseSettings("h", 1, "n", "u", "p", true, empty))
        .withMessageStartingWith("DATABASE_CA is " + empty);
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(new DatabaseSettings("h", 1, "n", "u", "secret", false, "").toString())
        .isEqualTo("u@h:1/n");
  }

  @Test
  void theAdmissionLimitRefusesTheOneTooMany() {
    AdmissionLimit limit = new AdmissionLimit(2);
    assertThat(limit.tryEnter()).isTrue();
    assertThat(limit.tryEnter()).isTrue();
    assertThat(limit.tryEnter()).isFalse();
    limit.leave();
    assertThat(limit.tryEnter()).isTrue();
  }
}
