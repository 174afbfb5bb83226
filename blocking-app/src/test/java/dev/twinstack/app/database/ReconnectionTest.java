package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ReconnectionTest {

  private static final Connection CONNECTION =
      (Connection)
          Proxy.newProxyInstance(
              ReconnectionTest.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> null);

  @Test
  void theFirstFailureIsHeardOf() {
    Reconnection reconnection = new Reconnection(driver("refused"));

    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");
  }

  @Test
  void theSameAgainIsTriedUntilItSucceeds() throws SQLException {
    Reconnection reconnection = new Reconnection(driver("refused", "refused", "refused", ""));
    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");

    assertThat(reconnection.getConnection()).isSameAs(CONNECTION);
  }

  @Test
  void anotherReasonIsHeardOf() {
    Reconnection reconnection = new Reconnection(driver("refused", "refused", "denied"));
    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");

    assertThatThrownBy(reconnection::getConnection).hasMessage("denied");
  }

  @Test
  void aReasonThatComesBackIsNoNewOne() throws SQLException {
    Reconnection reconnection =
        new Reconnection(driver("reset", "reset by peer", "reset", "reset by peer", ""));
    assertThatThrownBy(reconnection::getConnection).hasMessage("reset");
    assertThatThrownBy(reconnection::getConnection).hasMessage("reset by peer");

    assertThat(reconnection.getConnection()).isSameAs(CONNECTION);
  }

  @Test
  void afterASuccessTheSameIsNewAgain() throws SQLException {
    Reconnection reconnection = new Reconnection(driver("refused", "", "refused"));
    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");
    assertThat(reconnection.getConnection()).isSameAs(CONNECTION);

    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");
  }

  @Test
  void whoIsInterruptedHearsOfIt() {
    Reconnection reconnection = new Reconnection(driver("refused", "refused"));
    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");

    Thread.currentThread().interrupt();
    assertThatThrownBy(reconnection::getConnection).hasMessage("refused");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Fails for each reason in turn; connects where there is none. */
  private static AbstractDataSource driver(String... reasons) {
    Queue<String> left = new ArrayDeque<>(Arrays.asList(reasons));
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        String reason = left.remove();
        if (reason.isEmpty()) {
          return CONNECTION;
        }
        throw new SQLException(reason, "08001");
      }

      @Override
      public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
      }
    };
  }
}
