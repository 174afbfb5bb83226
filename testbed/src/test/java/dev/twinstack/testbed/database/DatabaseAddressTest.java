package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void hasTheDefaultsOfTheServices() {
    assertThat(DatabaseAddress.from(Map.of()))
        .isEqualTo(new DatabaseAddress("127.0.0.1", 3306, "demo", "demo", "demo"));
  }

  @Test
  void readsTheEnvironmentThatItWrites() {
    DatabaseAddress address = new DatabaseAddress("db.example", 3307, "n", "u", "p");

    assertThat(DatabaseAddress.from(address.environment())).isEqualTo(address);
  }

  @Test
  void givesTheServicesTheReadersAccount() {
    DatabaseAddress address =
        DatabaseAddress.from(
            Map.of("DATABASE_READER", "few-rights", "DATABASE_READER_PASSWORD", "p"));

    assertThat(address.user()).isEqualTo("demo");
    assertThat(address.environment())
        .containsEntry("DATABASE_USER", "few-rights")
        .containsEntry("DATABASE_PASSWORD", "p");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.from(Map.of("DATABASE_READER", "a'b")))
        .withMessageStartingWith("DATABASE_READER is 'a'b': set it to ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "65536", "-1", "mysql", "123456789012"})
  void namesAPortThatIsNone(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.from(Map.of("DATABASE_PORT", port)))
        .withMessageMatching("DATABASE_PORT is '?" + port + "'?: set it to a port from 1 to 65535");
  }

  @Test
  void keepsThePasswordOutOfItsText() {
    assertThat(new DatabaseAddress("127.0.0.1", 3306, "demo", "demo", "s3cret"))
        .hasToString("demo at 127.0.0.1:3306 as demo");
  }

  @Test
  void saysInOneLineThatNobodyListens() throws IOException {
    DatabaseAddress address =
        new DatabaseAddress("127.0.0.1", unusedPort(), "demo", "demo", "s3cret");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(address::connect)
        .withMessageMatching("The database demo at 127.* cannot be used \\(.*\\): start it, .*")
        .withMessageNotContaining("s3cret");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
