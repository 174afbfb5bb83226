package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldConnectionsTest {

  @Test
  void eachIsAnsweredOnceAndStaysOpen() throws IOException {
    Set<Integer> clients = ConcurrentHashMap.newKeySet();
    Set<String> paths = ConcurrentHashMap.newKeySet();
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          clients.add(exchange.getRemoteAddress().getPort());
          paths.add(exchange.getRequestURI().toString());
          StandInServer.send(exchange, 200, "[]");
        })) {
      HeldConnections held = HeldConnections.open(server.target(), 150);
      assertThat(server.requests()).isEqualTo(150);
      assertThat(clients).hasSize(150);
      assertThat(paths).containsExactly("/idle");
      assertThat(held.stillOpen()).isEqualTo(150);

      held.close();
      assertThat(held.stillOpen()).isZero();
    }
  }

  @Test
  void theTargetsOwnPathIsAskedForAndWhatItClosesIsSeen() throws IOException {
    AtomicInteger found = new AtomicInteger();
    StandInServer server =
        new StandInServer((n, exchange) -> {
          if (exchange.getRequestURI().toString().equals("/api?x")) {
            found.incrementAndGet();
          }
          StandInServer.send(exchange, 201, "made");
        });
    Target target = GivenTarget.parse("a=%s/api?x".formatted(server.target().url())).target();
    HeldConnections held = HeldConnections.open(target, 3);
    server.close();

    assertThat(found).hasValue(3);
    assertThat(held.stillOpen()).isZero();
    held.close();
  }

  @ParameterizedTest
  @CsvSource({
    "200, close, the target closes its connections after an answer",
    "503, keep-alive, the answer was 'HTTP/1.1 503 Service Unavailable'"
  })
  void whatCannotBeHeldIsOneLine(int status, String connection, String reason) throws IOException {
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          if (n == 3) {
            exchange.getResponseHeaders().set("Connection", connection);
          }
          StandInServer.send(exchange, n == 3 ? status : 200, "[]");
        })) {
      assertThatThrownBy(() -> HeldConnections.open(server.target(), 5))
          .isInstanceOf(LoadFailedException.class)
          .hasMessage(
              "Only 2 of 5 idle connections to stand-in %s could be held: %s; where it is files that ran out, raise ulimit -n"
                  .formatted(server.target().url(), reason));
    }
  }

  @Test
  void aTargetThatIsNotThereIsOneLine() throws IOException {
    StandInServer server = new StandInServer((n, exchange) -> {});
    URI url = server.target().url();
    server.close();

    assertThatThrownBy(() -> HeldConnections.open(new Target("a", url, null, null), 5))
        .isInstanceOf(LoadFailedException.class)
        .hasMessageStartingWith(
            "Only 0 of 5 idle connections to a %s could be held: ".formatted(url))
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]",
        "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1;x=y\r\n]\r\n0\r\n\r\n",
        "HTTP/1.1 204 No Content\r\n\r\n"
      })
  void anAnswerIsReadToItsLastByteAndNoFurther(String answer) throws IOException {
    ByteArrayInputStream in = bytes(answer + "X");
    new PlainAnswer(in).read();

    assertThat(in.read()).isEqualTo('X');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        "HTTP/1.1 200 OK\r\n\r\n[]",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n[]",
        "SSH-2.0\r\n"
      })
  void whatIsNoWholeAnswerIsRefused(String answer) {
    assertThatThrownBy(() -> new PlainAnswer(bytes(answer)).read()).isInstanceOf(IOException.class);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
