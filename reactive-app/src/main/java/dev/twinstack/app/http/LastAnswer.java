package dev.twinstack.app.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/**
 * Lets nothing pass after an answer that closes the connection: what a client, or a smuggler,
 * pipelined behind the request is read already, and Reactor Netty would answer it (RFC 9112,
 * section 9.6). One for each connection.
 */
final class LastAnswer extends ChannelOutboundHandlerAdapter {

  private boolean closes;
  private boolean isWritten;

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the writer
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (isWritten) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    if (message instanceof HttpResponse answer) {
      closes = answer.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }
    isWritten = closes && message instanceof LastHttpContent;
    context.write(message, promise);
  }
}
