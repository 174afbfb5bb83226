package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeepAliveTimeoutTest {

  @Test
  void aConnectionIsClosedWhenNoRequestComesInTime() {
    EmbeddedChannel connection = new EmbeddedChannel();
    connection.freezeTime();
    connection.pipeline().addLast(new KeepAliveTimeout(Duration.ofSeconds(60)));

    pass(connection, 59);
    connection.writeInbound("a request");
    pass(connection, 59);
    assertThat(connection.isOpen()).isTrue();

    pass(connection, 2);
    assertThat(connection.isOpen()).isFalse();
  }

  private static void pass(EmbeddedChannel connection, int seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
  }
}
