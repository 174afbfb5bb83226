package dev.twinstack.app.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;

/**
 * Throws away what still comes in on a connection whose last answer is written, so that the client
 * has time to read that: closing while its bytes are coming in resets the connection, and the
 * answer is lost (RFC 9112, section 9.6). Closes it for good after a while. One for each
 * connection, first in its pipeline.
 */
final class LingeringClose extends ChannelInboundHandlerAdapter {

  private static final int TIME_MS = 500;
  private static final int MOST_BYTES = 1_000_000;

  private int bytes;

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  public void handlerAdded(ChannelHandlerContext context) {
    context.executor().schedule((Runnable) context::close, TIME_MS, TimeUnit.MILLISECONDS);
    context.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf late = (ByteBuf) message;
    bytes += late.readableBytes();
    late.release();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  public void channelReadComplete(ChannelHandlerContext context) {
    if (bytes < MOST_BYTES) {
      context.read();
    } else {
      context.close();
    }
  }
}
