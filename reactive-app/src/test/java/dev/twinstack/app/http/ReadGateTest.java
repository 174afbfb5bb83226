package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadGateTest {

  private static final int ENOUGH = 8;
  private static final int USER_DEFINED = 1;

  private final Reads reads = new Reads();
  private final EmbeddedChannel connection = new EmbeddedChannel(reads, new ReadGate());

  @BeforeEach
  void readByHand() {
    connection.config().setAutoRead(false);
    reads.forget();
  }

  @Test
  void nothingIsReadWhileAnswersWaitForTheirClient() {
    takeAnswers(false);
    connection.read();
    connection.read();
    assertThat(reads.count()).isZero();

    takeAnswers(true);
    assertThat(reads.count()).isEqualTo(1);

    connection.read();
    assertThat(reads.count()).isEqualTo(2);
  }

  @Test
  void nothingIsReadWhileEnoughRequestsWait() {
    ask(ENOUGH);
    connection.read();
    assertThat(reads.count()).isZero();

    answer(HttpResponseStatus.OK);
    assertThat(reads.count()).isEqualTo(1);
  }

  @Test
  void anInterimAnswerIsNone() {
    ask(ENOUGH);
    connection.read();

    answer(HttpResponseStatus.CONTINUE);
    assertThat(reads.count()).isZero();
  }

  @Test
  void readingByItselfIsHeldAndGoesOn() {
    connection.config().setAutoRead(true);
    ask(ENOUGH);
    assertThat(connection.config().isAutoRead()).isFalse();

    answer(HttpResponseStatus.OK);
    assertThat(connection.config().isAutoRead()).isTrue();
  }

  @Test
  void nothingIsReadThatNobodyAskedFor() {
    takeAnswers(false);
    takeAnswers(true);
    assertThat(reads.count()).isZero();
  }

  private void ask(int requests) {
    for (int i = 0; i < requests; i++) {
      connection
          .pipeline()
          .fireChannelRead(
              new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/idle"));
    }
  }

  private void answer(HttpResponseStatus status) {
    connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  private void takeAnswers(boolean isWritable) {
    connection.unsafe().outboundBuffer().setUserDefinedWritability(USER_DEFINED, isWritable);
    connection.runPendingTasks();
  }
}
