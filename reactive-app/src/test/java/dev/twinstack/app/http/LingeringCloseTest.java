package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LingeringCloseTest {

  private final Reads reads = new Reads();
  private final EmbeddedChannel connection = new EmbeddedChannel(reads);

  @BeforeEach
  void writeTheLastAnswer() {
    connection.freezeTime();
    connection.config().setAutoRead(false);
    reads.forget();
    connection.pipeline().addLast(new LingeringClose());
  }

  @Test
  void whatComesLateIsThrownAway() {
    ByteBuf late = bytes(10);

    assertThat(connection.writeInbound(late)).as("passed on").isFalse();
    assertThat(late.refCnt()).isZero();
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void moreIsReadThanCameFirst() {
    assertThat(reads.count()).isEqualTo(1);
    connection.writeInbound(bytes(10));
    assertThat(reads.count()).isEqualTo(2);
  }

  @Test
  void theClientHasHalfASecondWhateverItSends() {
    pass(499);
    connection.writeInbound(bytes(10));
    assertThat(connection.isOpen()).isTrue();

    pass(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void aMillionBytesAreEnough() {
    connection.writeInbound(bytes(999_999));
    assertThat(connection.isOpen()).isTrue();

    connection.writeInbound(bytes(1));
    assertThat(connection.isOpen()).isFalse();
    assertThat(reads.count()).as("none after the last").isEqualTo(2);
  }

  private static ByteBuf bytes(int count) {
    return Unpooled.wrappedBuffer(new byte[count]);
  }

  private void pass(int milliseconds) {
    connection.advanceTimeBy(milliseconds, TimeUnit.MILLISECONDS);
    connection.runScheduledPendingTasks();
  }
}
