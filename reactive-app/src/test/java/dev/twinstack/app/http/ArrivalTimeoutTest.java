package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalTimeoutTest {

  private final ArrivalTimeout arrival = new ArrivalTimeout(Duration.ofSeconds(10));
  private final EmbeddedChannel connection = new EmbeddedChannel(arrival);

  @BeforeEach
  void freezeTime() {
    connection.freezeTime();
  }

  @Test
  void aRequestThatDoesNotComeWholeEndsItsConnection() {
    send("GET");
    pass(9);
    send(" /idle");
    assertThat(connection.isOpen()).isTrue();

    pass(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void aWholeOneDoesNot() {
    send("GET");
    pass(9);
    arrival.arrived();
    pass(60);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void theNextRequestHasItsOwnTime() {
    send("GET");
    pass(9);
    arrival.arrived();
    send("GET");
    pass(9);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void whatNettyWouldSkipIsNoMethod() {
    assertThat(send("\0GET")).isEqualTo("{GET");
    assertThat(send("\0")).as("within a request").isEqualTo("\0");
  }

  @Test
  void emptyLinesMayComeFirst() {
    assertThat(send("\r\nGET")).isEqualTo("\r\nGET");
  }

  private String send(String text) {
    connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    ByteBuf passed = connection.readInbound();
    try {
      return passed.toString(StandardCharsets.US_ASCII);
    } finally {
      passed.release();
    }
  }

  private void pass(int seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
  }
}
