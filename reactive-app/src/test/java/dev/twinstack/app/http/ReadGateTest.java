package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class ReadGateTest {

  private static final int USER_DEFINED = 1;

  private int reads;

  private final EmbeddedChannel connection =
      new EmbeddedChannel(
          new ChannelOutboundHandlerAdapter() {
            @Override
            public void read(ChannelHandlerContext context) {
              reads++;
            }
          },
          new ReadGate());

  @Test
  void nothingIsReadWhileAnswersWait() {
    reads = 0;
    write(false);
    connection.read();
    connection.read();
    assertThat(reads).isZero();

    write(true);
    assertThat(reads).isEqualTo(1);

    connection.read();
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void nothingIsReadThatNobodyAskedFor() {
    reads = 0;
    write(false);
    write(true);
    assertThat(reads).isZero();
  }

  private void write(boolean isWritable) {
    connection.unsafe().outboundBuffer().setUserDefinedWritability(USER_DEFINED, isWritable);
    connection.runPendingTasks();
  }
}
