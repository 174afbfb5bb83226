package dev.twinstack.app.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request has begun to come in and is not whole after so long: byte by
 * byte a client could hold it for ever, since the keep-alive timeout begins anew with each. Takes a
 * timer only for a request that does not come in one piece. Sits before Netty's codec; one for each
 * connection.
 */
final class ArrivalTimeout extends ChannelInboundHandlerAdapter {

  /** No method begins with it, so the codec refuses what does. */
  private static final int NO_METHOD = '{';

  private final Duration timeout;
  private boolean hasBegun;
  private @Nullable Future<?> end;

  ArrivalTimeout(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes && bytes.isReadable()) {
      if (!hasBegun) {
        refuseBlanks(bytes);
      }
      hasBegun = true;
    }
    context.fireChannelRead(message);
  }

  /** Netty skips blanks and control characters before a request, and any number of them. */
  private static void refuseBlanks(ByteBuf bytes) {
    byte first = bytes.getByte(bytes.readerIndex());
    if (first >= 0 && first <= ' ' && first != '\r' && first != '\n') {
      bytes.setByte(bytes.readerIndex(), NO_METHOD);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  public void channelReadComplete(ChannelHandlerContext context) {
    if (hasBegun && end == null) {
      end =
          context
              .executor()
              .schedule((Runnable) context::close, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
    context.fireChannelReadComplete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    arrived();
    context.fireChannelInactive();
  }

  /** The request is whole. */
  void arrived() {
    hasBegun = false;
    if (end != null) {
      end.cancel(false);
      end = null;
    }
  }
}
