package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class LastAnswerTest {

  private final EmbeddedChannel connection = new EmbeddedChannel(new LastAnswer());

  private static FullHttpResponse answer() {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(new byte[] {1}));
  }

  @Test
  void nothingPassesAfterTheAnswerThatCloses() {
    FullHttpResponse last = answer();
    last.headers().set(HttpHeaderNames.CONNECTION, "close");
    FullHttpResponse late = answer();

    assertThat(connection.writeOutbound(answer())).isTrue();
    assertThat(connection.writeOutbound(last)).isTrue();
    var dropped = connection.writeOneOutbound(late);

    assertThat(dropped.isSuccess()).isFalse();
    assertThat(late.refCnt()).isZero();
    connection.flushOutbound();
    assertThat(connection.outboundMessages()).hasSize(2);
  }
}
